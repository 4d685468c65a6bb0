package ua.ratusha.programme.facts.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ua.ratusha.kernel.sockets.FactSource.Words;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/**
 * What would measure an indicator and which system of the house will give it. Programmes write the names of indicators
 * as prose that cannot be measured; the catalogue proposes a count for each kind of prose. Until the system is there,
 * the figure is entered.
 */
public final class Catalogue {
    private static final int COLUMNS = 10;

    private final List<Row> rows;

    private Catalogue(List<Row> rows) {
        this.rows = rows;
    }

    /** How often the figure should be renewed. */
    public enum Frequency {
        MONTH,
        QUARTER,
        YEAR
    }

    /**
     * @param systems rows of the table of systems that will measure it, the first gives the figure
     * @param formula over codes of facts that those systems will name
     * @param counted the numerator, or the whole count when {@code of} is empty
     * @param of the denominator
     */
    public record Proposal(
            String code,
            String unit,
            List<String> systems,
            String formula,
            Frequency frequency,
            Words counted,
            Words of) {

        public boolean isShare() {
            return !of.uk().isEmpty();
        }
    }

    /** @throws IllegalStateException when a row of the file is broken */
    public static Catalogue load() {
        try (InputStream file = Catalogue.class.getResourceAsStream("catalogue.tsv")) {
            if (file == null) {
                throw new IllegalStateException("catalogue.tsv is missing");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Catalogue(text.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Catalogue::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Proposal> listAll() {
        return rows.stream().map(Row::proposal).toList();
    }

    /** All proposals that fit, the closest first; the priority decides, the name only when the priority says nothing. */
    public List<Proposal> list(Indicator indicator) {
        List<Proposal> byPriority = matches(indicator.priority());
        return byPriority.isEmpty() ? matches(indicator.title()) : byPriority;
    }

    public Optional<Proposal> find(Indicator indicator) {
        return list(indicator).stream().findFirst();
    }

    private List<Proposal> matches(String text) {
        String plain = plain(text);
        return rows.stream()
                .filter(row -> row.fits(plain))
                .sorted(Comparator.comparingInt((Row row) -> row.hits(plain)).reversed())
                .map(Row::proposal)
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[’ʼ`´]", "'")
                .replaceAll("[‐‑–]", "-")
                .replaceAll("\\s+", " ");
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("catalogue.tsv: " + line);
        }
        Proposal proposal = new Proposal(
                cells[0],
                cells[2],
                List.of(cells[3].split(",")),
                cells[4],
                Frequency.valueOf(cells[5]),
                new Words(cells[6], cells[8]),
                new Words(cells[7], cells[9]));
        return new Row(List.of(cells[1].split(" ")), proposal);
    }

    /** @param words beginnings of words: each group of {@code a|b} must occur, none of {@code !c} may */
    private record Row(List<String> words, Proposal proposal) {

        boolean fits(String text) {
            return words.stream()
                    .allMatch(group -> group.startsWith("!")
                            ? !text.contains(group.substring(1))
                            : alternatives(group).anyMatch(text::contains));
        }

        int hits(String text) {
            return (int) words.stream()
                    .filter(group -> !group.startsWith("!"))
                    .flatMap(Row::alternatives)
                    .filter(text::contains)
                    .count();
        }

        private static Stream<String> alternatives(String group) {
            return Arrays.stream(group.split("\\|"));
        }
    }
}
