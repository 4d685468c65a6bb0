package ua.ratusha.programme.reports.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.MonitoringView;
import ua.ratusha.programme.reports.api.MonitoringView.Indicator;
import ua.ratusha.programme.reports.api.MonitoringView.Money;
import ua.ratusha.programme.reports.api.MonitoringView.Origin;
import ua.ratusha.programme.reports.api.MonitoringView.Project;
import ua.ratusha.programme.reports.api.MonitoringView.Result;
import ua.ratusha.programme.reports.api.MonitoringView.Standing;
import ua.ratusha.programme.reports.api.MonitoringView.Work;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.ReportKind;
import ua.ratusha.programme.reports.api.Sums;
import ua.ratusha.programme.reports.snapshot.Chapter;
import ua.ratusha.programme.reports.snapshot.Prose;
import ua.ratusha.programme.reports.snapshot.Snapshot;

/** Sentences made of figures: right forms of words, honest about what is empty. */
class NarratorTest {
    private static final Words WORDS =
            new Words(List.of(new Texts("ua/ratusha/programme/reports/narrative/sentences")));
    private final Narrator narrator = new Narrator(WORDS);
    private final Speech speech = new Speech(WORDS);

    private final List<Work> works = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<Money> money = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private Period period = Period.ofYear(2026);

    @ParameterizedTest
    @CsvSource({
        "1, 1 захід, 1 заходом, 1 заходу",
        "2, 2 заходи, 2 заходами, 2 заходів",
        "5, 5 заходів, 5 заходами, 5 заходів",
        "11, 11 заходів, 11 заходами, 11 заходів",
        "21, 21 захід, 21 заходом, 21 заходу",
        "22, 22 заходи, 22 заходами, 22 заходів",
        "112, 112 заходів, 112 заходами, 112 заходів"
    })
    void counted_words_take_the_right_form(long number, String nominative, String instrumental, String genitive) {
        assertThat(speech.count("measures", number)).isEqualTo(nominative);
        assertThat(speech.count("by-measures", number)).isEqualTo(instrumental);
        assertThat(speech.count("of-measures", number)).isEqualTo(genitive);
    }

    @ParameterizedTest
    @CsvSource({"рішення, рішенням", "розпорядження, розпорядженням", "наказ, наказом", "постанова, постановою"})
    void the_act_stands_in_the_instrumental(String kind, String told) {
        assertThat(Speech.instrumental(kind)).isEqualTo(told);
    }

    @Test
    void neighbours_in_a_list_are_told_as_a_range() {
        assertThat(Speech.codes(List.of("I.1", "I.2", "I.4", "I.5", "I.6", "II.7")))
                .isEqualTo("I.1, I.2, I.4–I.6, II.7");
        assertThat(Speech.codes(List.of("9", "10", "11"))).isEqualTo("9–11");
        assertThat(Speech.codes(List.of())).isEmpty();
    }

    @Test
    void round_sums_are_told_in_thousands_and_others_to_the_kopiika() {
        assertThat(speech.money(new BigDecimal("2403500.00"))).isEqualTo("2\u00a0403,5\u00a0тис.\u00a0грн");
        assertThat(speech.money(new BigDecimal("123456.78"))).isEqualTo("123\u00a0456,78\u00a0грн");
    }

    @Test
    void an_empty_figure_says_why_and_those_with_one_reason_share_a_sentence() {
        indicator("1", Standing.REACHED, "45", Origin.TYPED, "");
        indicator("2", Standing.NOT_REACHED, "10", Origin.SOURCE, "");
        indicator("3", Standing.NO_DATA, null, Origin.TYPED, "Внесене значення повернули на доопрацювання.");
        indicator("4", Standing.NO_DATA, null, Origin.UNBOUND, "не визначено, що вимірює індикатор");
        indicator("5", Standing.NO_DATA, null, Origin.UNBOUND, "не визначено, що вимірює індикатор");
        indicator("6", Standing.NO_DATA, null, Origin.SOURCE, "Джерело не відповідає");
        indicator("7", Standing.NO_TARGET, null, Origin.UNBOUND, "");
        assertThat(told(Chapter.INDICATORS))
                .containsExactly(
                        "Цільове значення на 2026 рік мають 6 індикаторів. Досягнуто – 1, не досягнуто – 1, значень немає – 4.",
                        "– Індикатор 1: факт 45 %, ціль 40 %. Досягнуто.",
                        "– Індикатор 2: факт 10 %, ціль 40 %. Не досягнуто.",
                        "– Значення індикатора 3 не внесено: внесене значення повернули на доопрацювання.",
                        "– Значення індикаторів 4, 5 не внесено: не визначено, що вимірює індикатор.",
                        "– Значення індикатора 6 не виміряно: джерело не відповідає.");
    }

    @Test
    void money_is_told_by_source_with_what_is_left() {
        money("1000000", "1200000", "900000", "300000", FundingSource.LOCAL_BUDGET);
        money("500000", "500000", "0", "0", FundingSource.GRANT);
        assertThat(told(Chapter.MONEY))
                .containsExactly(
                        "На 2026 рік заплановано 1 500 тис. грн. З урахуванням змін бюджету план становить 1 700 тис. грн."
                                + " За джерелами: місцевий бюджет – 1 200 тис. грн, гранти й технічна допомога – 500 тис. грн.",
                        "Виділено 900 тис. грн, законтрактовано 900 тис. грн, сплачено 300 тис. грн.",
                        "Сплачено 17,6 % плану зі змінами. Не використано 1 400 тис. грн.");
        assertThat(told(Chapter.PROBLEMS)).contains("– За рік не використано 1 400 тис. грн.");
    }

    @Test
    void overspending_is_a_problem_and_a_quarter_says_that_sums_grow() {
        period = new Period(2026, 2);
        money("1000", "1000", "1000", "1500", FundingSource.LOCAL_BUDGET);
        assertThat(told(Chapter.MONEY))
                .contains("Сплачено 150 % плану зі змінами. Сплачено на 0,5 тис. грн більше, ніж заплановано.")
                .contains("Фактичні суми наведено з початку року.");
        assertThat(told(Chapter.PROBLEMS)).contains("– Сплачено на 0,5 тис. грн більше, ніж заплановано.");
        assertThat(told(Chapter.GENERAL)).anyMatch(line -> line.startsWith("Звіт охоплює II квартал 2026 року"));
    }

    @Test
    void late_projects_are_named_with_their_days() {
        project("Дата-центр", 21, "40");
        project("Портал", 0, "100");
        assertThat(told(Chapter.PROJECTS))
                .containsExactly(
                        "До заходів Програми внесено 2 проєкти. Середня готовність – 70 %. Відстає 1 проєкт:",
                        "– Дата-центр: запізнення 21 день, готовність 40 %.");
        assertThat(told(Chapter.PROBLEMS)).contains("– Відстає від строку 1 проєкт.");
    }

    @Test
    void nothing_entered_is_said_and_not_praised() {
        work("I.1", null, false);
        work("I.2", null, true);
        assertThat(told(Chapter.TASKS))
                .containsExactly(
                        "На 2026 рік Програма має 2 заходи.", "Результатів не внесено за 2 заходами: I.1, I.2.");
        assertThat(told(Chapter.PROBLEMS))
                .contains(
                        "– Строк минув, а виконання не підтверджено. Заходи: I.2.",
                        "– Немає результатів за 2 заходами.");
        assertThat(told(Chapter.CONCLUSIONS))
                .startsWith(
                        "Станом на 31 грудня 2026 року виконано 0 з 2 заходів, досягнуто 0 з 0 цільових значень.",
                        "Пропозиції:",
                        "– Переглянути строки або виконавців заходів: I.2.",
                        "– Виконавцям внести результати заходів: I.1, I.2.");
    }

    @Test
    void all_in_order_leaves_no_problems() {
        work("I.1", MeasureState.DONE, false);
        assertThat(told(Chapter.PROBLEMS)).containsExactly("За внесеними даними проблем і ризиків немає.");
        assertThat(told(Chapter.CONCLUSIONS)).contains("Пропозицій немає.");
    }

    @Test
    void a_line_with_a_dash_is_an_item() {
        assertThat(Prose.pieces("Абзац.\n– перший\n- другий\n\nЩе абзац-рядок."))
                .containsExactly(
                        new Prose.Piece(false, List.of("Абзац.")),
                        new Prose.Piece(true, List.of("перший", "другий")),
                        new Prose.Piece(false, List.of("Ще абзац-рядок.")));
    }

    private List<String> told(Chapter chapter) {
        return narrator.draft(chapter, snapshot())
                .replace('\u00a0', ' ')
                .lines()
                .toList();
    }

    private void work(String code, @Nullable MeasureState state, boolean overdue) {
        Result result = state == null
                ? null
                : new Result(
                        UUID.randomUUID(), new Period(2026, 4), state, "Зроблено.", null, null, Instant.EPOCH, "Я");
        works.add(new Work(UUID.randomUUID(), code, "Захід", "I", "Напрям", "2026", "", "", true, overdue, result));
    }

    private void project(String title, long late, String ready) {
        projects.add(
                new Project(UUID.randomUUID(), title, "I.1", null, null, "RUNNING", new BigDecimal(ready), late, ""));
    }

    private void money(String planned, String amended, String allocated, String paid, FundingSource source) {
        money.add(new Money(
                UUID.randomUUID(),
                "I.1",
                2026,
                source,
                new Sums(uah(planned), uah(amended), uah(allocated), uah(allocated), uah(paid))));
    }

    private static BigDecimal uah(String sum) {
        return new BigDecimal(sum).setScale(2);
    }

    private void indicator(String number, Standing standing, @Nullable String value, Origin origin, String reason) {
        indicators.add(new Indicator(
                UUID.randomUUID(),
                number,
                "Частка",
                "%",
                BigDecimal.ZERO,
                standing == Standing.NO_TARGET ? null : new BigDecimal("40"),
                value == null ? null : new BigDecimal(value),
                null,
                standing,
                null,
                origin,
                "",
                reason,
                "",
                null));
    }

    private Snapshot snapshot() {
        MonitoringView view = new MonitoringView(
                period, period.last(), List.of(2026, 2027), works, projects, money, indicators, !money.isEmpty(), true);
        return new Snapshot(
                Snapshot.FORMAT,
                UUID.randomUUID(),
                ReportKind.ANNUAL_MINISTRY,
                period,
                "Звіт",
                "",
                "",
                LocalDate.of(2027, 3, 1),
                new Snapshot.Card(
                        UUID.randomUUID(), "x", "Програма", "Громада", null, 1, UUID.randomUUID(), 1, null, List.of()),
                view,
                List.of(),
                List.of(),
                null,
                null);
    }
}
