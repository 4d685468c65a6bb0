package ua.ratusha.kernel.reading.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column that an import understands. The first name is the usual one, the others are synonyms.
 *
 * @param required the column must be in the file and every row must fill it
 */
public record TableColumn<V>(String key, List<String> names, boolean required, CellParser<V> parser) {

    public static <V> TableColumn<V> of(String key, CellParser<V> parser, String name, String... synonyms) {
        var names = Stream.concat(Stream.of(name), Stream.of(synonyms)).toList();
        return new TableColumn<>(key, names, false, parser);
    }

    public static TableColumn<String> text(String key, String name, String... synonyms) {
        return of(key, CellParser.text(), name, synonyms);
    }

    public static TableColumn<Long> wholeNumber(String key, String name, String... synonyms) {
        return of(key, CellParser.wholeNumber(), name, synonyms);
    }

    public static TableColumn<BigDecimal> decimal(String key, String name, String... synonyms) {
        return of(key, CellParser.decimal(), name, synonyms);
    }

    public static TableColumn<BigDecimal> money(String key, String name, String... synonyms) {
        return of(key, CellParser.money(), name, synonyms);
    }

    public static TableColumn<LocalDate> date(String key, String name, String... synonyms) {
        return of(key, CellParser.date(), name, synonyms);
    }

    public static TableColumn<String> edrpou(String key, String name, String... synonyms) {
        return of(key, CellParser.edrpou(), name, synonyms);
    }

    public TableColumn<V> asRequired() {
        return new TableColumn<>(key, names, true, parser);
    }
}
