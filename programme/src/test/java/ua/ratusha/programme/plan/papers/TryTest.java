package ua.ratusha.programme.plan.papers;

import org.junit.jupiter.api.Test;

class TryTest {
    @Test
    void show() {
        String only = System.getProperty("only", "");
        show(only, "tabs.txt", Paper.of(MorePapers.TABS).text());
        show(only, "sources.odt", Paper.of(MorePapers.SOURCES).odt());
        show(only, "before.docx", Paper.of(MorePapers.BEFORE_AFTER).docx());
        show(only, "columns.html", Paper.of(MorePapers.COLUMNS).html());
        show(only, "budget2.xlsx", Paper.of(MorePapers.BUDGET).xlsx());
        show(only, "typical.txt", Paper.of(Papers.TYPICAL).text());
        show(only, "stages.odt", Paper.of(Papers.STAGES).odt());
        show(only, "lines.docx", Paper.of(Papers.LINES).docx());
        show(only, "sources.ods", Paper.of(MorePapers.SOURCES).ods());
        show(only, "nested.xlsx", Paper.of(MorePapers.NESTED).xlsx());
        if (!only.isEmpty()) return;
        show(only, "typical.docx", Paper.of(Papers.TYPICAL).docx());
        show(only, "stages.docx", Paper.of(Papers.STAGES).docx());
        show(only, "workbook.xlsx", Paper.of(Papers.WORKBOOK).xlsx());
        show(only, "kinds.odt", Paper.of(Papers.KINDS).odt());
        show(only, "funds.ods", Paper.of(Papers.FUNDS).ods());
        show(only, "lines.html", Paper.of(Papers.LINES).html());
        show(only, "quarters.docx", Paper.of(MorePapers.QUARTERS).docx());
        show(only, "amending.docx", Paper.of(MorePapers.AMENDING).docx());
        show(only, "disagree.docx", Paper.of(MorePapers.DISAGREE).docx());
        show(only, "annexes.odt", Paper.of(MorePapers.ANNEXES).odt());
        show(only, "budget.docx", Paper.of(MorePapers.BUDGET).docx());
        show(only, "oblast.html", Paper.of(MorePapers.OBLAST).html());
        show(only, "nested.txt", Paper.of(MorePapers.NESTED).text());
        show(only, "loose.docx", Paper.of(MorePapers.LOOSE).docx());
        show(only, "passport.docx", Paper.of(MorePapers.PASSPORT).docx());
    }

    private static void show(String only, String name, byte[] file) {
        if (name.startsWith(only)) {
            System.out.println("======== " + name + "\n" + Digest.all(Paper.read(file, name)));
        }
    }
}
