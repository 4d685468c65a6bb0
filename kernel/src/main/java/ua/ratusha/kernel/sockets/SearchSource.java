package ua.ratusha.kernel.sockets;

import java.util.stream.Stream;

/** Texts of a system for the one search box. */
public interface SearchSource {

    /** Every text of the system, for building the index anew; the caller closes the stream. */
    Stream<Text> texts();

    /**
     * @param path page that shows it
     * @param permission empty when anybody may find it
     */
    record Text(String path, String title, String body, String permission) {}
}
