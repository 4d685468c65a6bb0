package ua.ratusha.programme.plan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same document says the same, whatever program saved it. */
class FormatsTest {

    private static Map<String, byte[]> files(Paper paper) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", paper.text());
        files.put("a.html", paper.html());
        files.put("a.odt", paper.odt());
        files.put("a.xlsx", paper.xlsx());
        files.put("a.ods", paper.ods());
        return files;
    }

    private static void same(String text) {
        Paper paper = Paper.of(text);
        List<String> money = Digest.money(Paper.read(paper.docx(), "a.docx"));
        assertThat(money).hasSizeGreaterThan(2);
        files(paper)
                .forEach((name, file) -> assertThat(Digest.money(Paper.read(file, name)))
                        .as(name)
                        .isEqualTo(money));
    }

    @Test
    void directionsMergedDown() {
        same(MorePapers.COLUMNS);
    }

    @Test
    void severalTablesOnOneSheet() {
        same(Papers.STAGES);
    }

    @Test
    void kindsBySource() {
        same(Papers.KINDS);
        same(MorePapers.OBLAST);
    }

    @Test
    void quartersTasksAndRowsOfSources() {
        same(MorePapers.QUARTERS);
        same(MorePapers.NESTED);
        same(MorePapers.SOURCES);
    }

    @Test
    void oneYearInHryvnias() {
        same(MorePapers.TABS);
    }
}
