package ua.ratusha.programme.plan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import ua.ratusha.programme.plan.reading.Reading;

/**
 * Whole documents as files, each compared with all that a careful person takes out of it, line by line (the files
 * beside, see {@link Digest}); on documents without a fault nothing is found in their sums.
 */
class PapersTest {

    private static Reading correct(String name, byte[] file) {
        Reading reading = read(name, file);
        assertThat(Digest.sums(reading)).allMatch(line -> line.startsWith("source-without-sum"));
        assertThat(reading.content().missing()).noneMatch(line -> line.matches("(?:Не зрозуміли|Складники|Кілька).*"));
        return reading;
    }

    private static Reading read(String name, byte[] file) {
        Reading reading = Paper.read(file, name);
        String digest = Digest.all(reading);
        assertThat(digest).isEqualTo(expected(name));
        return reading;
    }

    private static String expected(String name) {
        try (InputStream file = PapersTest.class.getResourceAsStream(name + ".txt")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theTypicalFormTornByPagesWithRevisionsAndAutomaticNumbers() {
        correct("typical.docx", Paper.of(Papers.TYPICAL).docx());
    }

    @Test
    void theTypicalFormAsTextWithTabs() {
        String text = Papers.TYPICAL.replaceAll("%1", "");
        assertThat(Paper.read(Paper.of(text).text(), "typical.txt").content().measures())
                .hasSize(6);
    }

    @Test
    void stagesOverYearsAndARowForEachSource() {
        correct("stages.docx", Paper.of(Papers.STAGES).docx());
        assertThat(Digest.money(Paper.read(Paper.of(Papers.STAGES).odt(), "stages.odt")))
                .isEqualTo(Digest.money(Paper.read(Paper.of(Papers.STAGES).docx(), "stages.docx")));
    }

    @Test
    void aWorkbookWithASheetForEachAnnex() {
        correct("workbook.xlsx", Paper.of(Papers.WORKBOOK).xlsx());
    }

    @Test
    void capitalAndCurrentMoneyBySourceInTwoYears() {
        correct("kinds.odt", Paper.of(Papers.KINDS).odt());
    }

    @Test
    void generalAndSpecialFund() {
        correct("funds.ods", Paper.of(Papers.FUNDS).ods());
    }

    @Test
    void severalSumsInOneCellOfAWebPageInAnOldCharset() {
        correct("lines.html", Paper.of(Papers.LINES).html());
        assertThat(Digest.money(Paper.read(Paper.of(Papers.LINES).docx(), "lines.docx")))
                .isEqualTo(Digest.money(Paper.read(Paper.of(Papers.LINES).html(), "lines.html")));
        assertThat(Digest.money(Paper.read(Paper.of(Papers.LINES).xlsx(), "lines.xlsx")))
                .isEqualTo(Digest.money(Paper.read(Paper.of(Papers.LINES).html(), "lines.html")));
    }

    @Test
    void quartersWithTheSumOfTheYearAreNotCountedTwice() {
        correct("quarters.docx", Paper.of(MorePapers.QUARTERS).docx());
    }

    @Test
    void anAmendingDecisionWithAnAnnexGivenAnew() {
        Reading reading = correct("amending.docx", Paper.of(MorePapers.AMENDING).docx());
        assertThat(reading.amendment()).isNotNull();
        assertThat(reading.amendment().act().number()).isEqualTo("1503-VIII");
        assertThat(reading.amendment().restated()).isTrue();
    }

    @Test
    void sumsThatDisagreeAreAllNamed() {
        Reading reading = read("disagree.docx", Paper.of(MorePapers.DISAGREE).docx());
        assertThat(Digest.sums(reading)).hasSize(4);
    }

    @Test
    void annexesAlone() {
        correct("annexes.odt", Paper.of(MorePapers.ANNEXES).odt());
    }

    @Test
    void aBudgetIsSaidToBeNoProgramme() {
        for (byte[] file : new byte[][] {
            Paper.of(MorePapers.BUDGET).docx(), Paper.of(MorePapers.BUDGET).xlsx()
        }) {
            Reading reading = Paper.read(file, "budget");
            assertThat(reading.content().missing())
                    .singleElement()
                    .asString()
                    .startsWith("У цьому документі немає програми");
            assertThat(reading.content().measures()).isEmpty();
            assertThat(reading.recognitions()).isEmpty();
        }
    }

    @Test
    void anOblastWithKindsBySourceAndNoColumnOfNumbers() {
        correct("oblast.html", Paper.of(MorePapers.OBLAST).html());
    }

    @Test
    void tasksInsideDirections() {
        correct("nested.txt", Paper.of(MorePapers.NESTED).text());
        assertThat(Digest.money(Paper.read(Paper.of(MorePapers.NESTED).xlsx(), "nested.xlsx")))
                .isEqualTo(Digest.money(Paper.read(Paper.of(MorePapers.NESTED).text(), "nested.txt")));
    }

    @Test
    void sumsInWordsAndOneSumForAllYearsAreKeptAndTold() {
        Reading reading = read("loose.docx", Paper.of(MorePapers.LOOSE).docx());
        assertThat(reading.content().missing())
                .contains("Суму названо без поділу за роками (заходи 1; 6). Розподіліть її за роками.");
    }

    @Test
    void aPassportOfFifteenRows() {
        correct("passport.docx", Paper.of(MorePapers.PASSPORT).docx());
    }

    @Test
    void plainTextInHryvniasForOneYear() {
        correct("tabs.txt", Paper.of(MorePapers.TABS).text());
    }

    @Test
    void rowsOfSourcesUnderEachMeasureAndFiveYears() {
        correct("sources.odt", Paper.of(MorePapers.SOURCES).odt());
        assertThat(Digest.money(Paper.read(Paper.of(MorePapers.SOURCES).ods(), "sources.ods")))
                .isEqualTo(Digest.money(Paper.read(Paper.of(MorePapers.SOURCES).odt(), "sources.odt")));
    }

    @Test
    void directionsMergedDownWithTotalsBySourceAtTheEnd() {
        correct("columns.html", Paper.of(MorePapers.COLUMNS).html());
    }

    @Test
    void valuesOfIndicatorsBesideTheMoneyAreNotTakenForMoney() {
        Reading reading = Paper.read(Paper.of(MorePapers.VALUES).odt(), "values.odt");
        assertThat(Digest.money(reading))
                .contains("1 Мережа для шкіл | ? | Департамент | Місцевий бюджет = FUNDED"
                        + " | 2026 LOCAL_BUDGET 300000, 2027 LOCAL_BUDGET 200000 Σ 500000 | Кількість шкіл, од.");
        assertThat(Digest.sums(reading)).isEmpty();
        assertThat(reading.content().missing()).anyMatch(line -> line.contains("додайте їх до індикаторів"));
    }

    @Test
    void sumsBeforeAndAfterAChangeAreLeftToAPerson() {
        Reading reading =
                read("before-after.docx", Paper.of(MorePapers.BEFORE_AFTER).docx());
        assertThat(reading.unknown()).hasSize(1);
        assertThat(reading.unknown().getFirst().suggestion().columns()).noneMatch(column -> column.year() != null);
    }
}
