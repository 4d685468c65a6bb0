package ua.ratusha.kernel.sockets;

import java.util.List;
import java.util.stream.Stream;
import ua.ratusha.kernel.sockets.FactSource.Words;

/** Features of a system for the map, in WGS 84. */
public interface LayerSource {

    List<Layer> listLayers();

    /** Features whose box meets the given one; the caller closes the stream. */
    Stream<Feature> features(String layer, Box box);

    /** @param permission empty for a public layer */
    record Layer(String code, Words title, String permission) {}

    /** Degrees of longitude and latitude. */
    record Box(double west, double south, double east, double north) {}

    /** @param wkb geometry as well-known binary */
    record Feature(String id, byte[] wkb, String title, String path) {}
}
