package ua.ratusha.kernel.sockets;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.sockets.FactSource.Words;

/** Open-data sets of a system: passport, columns and rows without persons (CMU 835 of 21.10.2015). */
public interface DatasetSource {

    List<Dataset> listDatasets();

    /**
     * @param code stable name in addresses
     * @param annex number of the annex to CMU 835, {@code null} for a set outside it
     * @param frequency how often it must be renewed, in the words of the portal
     */
    record Dataset(
            String code,
            Words title,
            Words description,
            @Nullable Integer annex,
            String frequency,
            List<Table> tables) {}

    /** @param rows opens the rows anew at each call; the caller closes the stream */
    record Table(String name, List<Column> columns, Rows rows) {}

    record Column(String name, String title, String datatype, boolean required) {}

    /** Each row has a value a column, {@code null} where there is none. */
    @FunctionalInterface
    interface Rows {
        Stream<List<@Nullable Object>> open();
    }
}
