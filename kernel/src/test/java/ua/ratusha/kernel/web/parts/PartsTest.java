package ua.ratusha.kernel.web.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.ratusha.kernel.web.Display;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.Words;

class PartsTest {

    private static final String EVIL = "<script>alert('ї')</script>\"";

    private final Ui ui = new Ui(
            Words.UKRAINIAN,
            new Words(List.of(new Texts("ua/ratusha/kernel/web/texts"))),
            "/plan",
            "q=x&page=3",
            null,
            new Ui.Menu(List.of(), List.of(), List.of()),
            () -> new Ui.Csrf("_csrf", "secret"),
            Display.DEFAULT,
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
            locale -> "Громада",
            List.of(),
            name -> "/assets/0/" + name);

    private static String html(Content content) {
        StringOutput output = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }

    @Test
    void nothingAPersonTypedBecomesMarkup() {
        String all =
                html(Layout.page(ui, Frame.site(EVIL).lead(EVIL).kicker(EVIL).under(EVIL, "/x"), output -> {
                    Pieces.tag(Notice.Tone.INFO, EVIL).writeTo(output);
                    Pieces.alert(ui, Notice.Tone.DANGER, EVIL, Pieces.text(EVIL))
                            .writeTo(output);
                    Pieces.tiles(ui, List.of(new Pieces.Tile(EVIL, EVIL, EVIL, EVIL, "/x")))
                            .writeTo(output);
                    Forms.post(
                                    ui,
                                    "/plan",
                                    List.of(Field.text("a", EVIL)
                                            .value(EVIL)
                                            .hint(EVIL)
                                            .error(EVIL)),
                                    EVIL,
                                    "/")
                            .writeTo(output);
                    Tables.data(
                                    ui,
                                    Table.of(EVIL, List.of(EVIL), Table.Column.text(EVIL, row -> row))
                                            .asCards())
                            .writeTo(output);
                    Charts.bars(
                                    ui,
                                    new Chart.Bars(
                                            "b", EVIL, EVIL, List.of(Chart.Bar.of(EVIL, BigDecimal.ONE)), v -> EVIL))
                            .writeTo(output);
                }));
        assertThat(all).doesNotContain("<script>alert").contains("&lt;script&gt;");
        assertThat(all).doesNotContain(" style=").doesNotContain("onclick");
    }

    @Test
    void aFormThatPostsCarriesItsSecret() {
        assertThat(html(Forms.post(ui, "/plan", List.of(), "Зберегти", "")))
                .contains("name=\"_csrf\" value=\"secret\"");
    }

    @Test
    void aDayIsOneThatACalendarOfThisAgeHas() {
        assertThat(Forms.readDate("22.11.2026")).contains(LocalDate.of(2026, 11, 22));
        assertThat(Forms.readDate("2026-11-22")).contains(LocalDate.of(2026, 11, 22));
        for (String slip :
                List.of("32.13.2026", "29.2.2025", "1.1.20225", "1.1.+999999999", "+999999999-01-01", "NaN")) {
            assertThat(Forms.readDate(slip)).as(slip).isEmpty();
        }
    }

    @Test
    void theErrorSummaryLeadsToTheFields() {
        String html = html(Forms.errors(
                ui,
                List.of(
                        Field.text("name", "Назва").error("Введіть назву"),
                        Field.radios("kind", "Вид", List.of(Field.Option.of("a", "А")))
                                .error("Оберіть вид"))));
        assertThat(html).contains("href=\"#name\"").contains("href=\"#kind-0\"").contains("role=\"alert\"");
        assertThat(html(Forms.errors(ui, List.of(Field.text("name", "Назва"))))).isEmpty();
    }

    @Test
    void aWrongFieldSaysSoToAScreenReader() {
        assertThat(html(Forms.field(
                        ui, Field.text("name", "Назва").hint("Повна").error("Порожньо"))))
                .contains("aria-describedby=\"name-hint name-error\"")
                .contains("aria-invalid=\"true\"")
                .contains("id=\"name-error\"");
    }

    @Test
    void passwordsNeverComeBack() {
        assertThat(html(Forms.field(ui, Field.password("p", "Пароль").value("таємниця"))))
                .doesNotContain("таємниця");
    }

    @Test
    void sortingBeginsTheListAnewAndTurnsAround() {
        Table<String> table = Table.of(
                        "Назви",
                        List.of("а"),
                        Table.Column.<String>text("Назва", row -> row).sortable("name"))
                .sortedBy("name");
        assertThat(html(Tables.data(ui, table)))
                .contains("href=\"/plan?q=x&amp;sort=-name\"")
                .contains("aria-sort=\"ascending\"");
    }

    @Test
    void longListsOfferTheEndsAndTheNeighbours() {
        assertThat(Tables.offered(1, 2)).containsExactly(1, 2);
        assertThat(Tables.offered(5, 12)).containsExactly(1, 0, 4, 5, 6, 0, 12);
        assertThat(Tables.offered(3, 12)).containsExactly(1, 2, 3, 4, 0, 12);
    }

    @Test
    void daysAreReadAsPeopleAndBrowsersWriteThem() {
        assertThat(Forms.readDate(" 1.3.2027 ")).contains(LocalDate.of(2027, 3, 1));
        assertThat(Forms.readDate("2027-03-01")).contains(LocalDate.of(2027, 3, 1));
        assertThat(Forms.readDate("31.02.2027")).isEmpty();
        assertThat(Forms.readDate("")).isEmpty();
    }

    @Test
    void partsOfABarAreNeverLongerThanTheWhole() {
        assertThat(Charts.share(new BigDecimal("150"), new BigDecimal("100"))).isEqualTo(100);
        assertThat(Charts.share(BigDecimal.ONE, BigDecimal.ZERO)).isZero();
        Chart.Stack stack = new Chart.Stack("2026", List.of(new BigDecimal("1"), new BigDecimal("3")));
        List<double[]> pieces = Charts.pieces(stack, new BigDecimal("8"));
        assertThat(pieces.get(1)[0]).isEqualTo(12.5);
        assertThat(pieces.get(1)[1]).isCloseTo(37.5, within(0.01));
    }

    @Test
    void aLineHasGapsWhereNothingIsKnownAndADashWhereItIsForecast() {
        List<BigDecimal> values = Arrays.asList(BigDecimal.ONE, null, BigDecimal.TWO, BigDecimal.TEN);
        Chart.Lines chart = new Chart.Lines(
                "l",
                "t",
                "d",
                List.of("2025", "2026", "2027", "2028"),
                List.of(new Chart.Line("a", values, List.of(), 3)),
                BigDecimal::toPlainString);
        Charts.Plot plot = Charts.plot(chart);
        assertThat(plot.segments()).singleElement().matches(Charts.Segment::forecast);
        assertThat(plot.dots()).hasSize(3).last().matches(dot -> dot.words().equals("10"));
        assertThat(plot.levels()).extracting(Charts.Level::words).containsExactly("0", "5", "10");
        assertThat(Charts.sparkPath(values)).isEqualTo("M2.0 22.0M66.0 19.78L98.0 2.0");
    }
}
