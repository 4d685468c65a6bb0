package ua.ratusha.kernel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.ratusha.kernel.reading.SourceDocument.Grid;
import ua.ratusha.kernel.reading.SourceDocument.Paragraph;

/** The two real programmes, where they lie beside the repository. */
class SeedReadingTest {

    private static byte[] seed(String start) throws IOException {
        var folder = seeds();
        assumeTrue(folder != null, "the seeds are not beside the repository");
        try (Stream<Path> files = Files.list(folder)) {
            var file = files.filter(path -> path.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(file);
        }
    }

    private static @Nullable Path seeds() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var folder = at.resolve("shared/seeds");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }

    private static long rows(List<Grid> grids, int width) {
        return grids.stream()
                .filter(grid -> grid.width() == width)
                .mapToLong(grid -> grid.rows().size())
                .sum();
    }

    @Test
    void khersonsTablesKeepTheirRowsColumnsAndLines() throws IOException {
        var document = new DocumentReader().read(seed("004"), "програма.txt");

        assertThat(document.format()).isEqualTo("text");
        assertThat(rows(document.grids(), 3)).isEqualTo(24);
        assertThat(rows(document.grids(), 6)).isEqualTo(14);
        assertThat(rows(document.grids(), 10)).isEqualTo(59);
        assertThat(rows(document.grids(), 9)).isEqualTo(34);
        var total = document.grids().stream()
                .flatMap(grid -> grid.rows().stream())
                .filter(row -> row.text(0).startsWith("РАЗОМ за ПРОГРАМОЮ"))
                .findFirst()
                .orElseThrow();
        assertThat(total.text(5)).isEqualTo("5860,5");
        assertThat(total.cells().get(5).bold()).isTrue();
        assertThat(total.place().line()).isEqualTo(548);
        assertThat(document.blocks())
                .filteredOn(block -> block instanceof Paragraph p && p.headingLevel() > 0)
                .isNotEmpty();
    }

    @Test
    void theEncodingOfTheProgrammeDoesNotMatter() throws IOException {
        var kherson = new String(seed("004"), Charset.forName("UTF-8"));
        var expected = new DocumentReader()
                .read(
                        kherson.replaceAll("[^\\x00-\\x7FА-яІіЇїЄєҐґ«»–№]", "")
                                .getBytes(Charset.forName("windows-1251")),
                        "");

        assertThat(rows(expected.grids(), 10)).isEqualTo(59);
        assertThat(expected.blocks())
                .anyMatch(block -> block instanceof Paragraph p && p.text().equals("I. Паспорт Програми"));
    }

    @Test
    void chornomorskHasParagraphsOnly() throws IOException {
        var document = new DocumentReader().read(seed("000"), "");

        assertThat(document.grids()).isEmpty();
        assertThat(document.blocks())
                .anyMatch(block -> block instanceof Paragraph p && p.text().equals("Розділ 1. Паспорт Програми"));
    }
}
