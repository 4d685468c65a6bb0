package ua.ratusha.programme.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.kernel.postgres.Schema;
import ua.ratusha.kernel.testing.TestDatabase;
import ua.ratusha.programme.plan.api.ContentBuilder;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeSummary;
import ua.ratusha.programme.plan.api.ProgrammeSummary.Standing;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.plan.api.Redaction.Act;
import ua.ratusha.programme.plan.api.Redaction.State;
import ua.ratusha.programme.plan.api.Summaries.Filter;
import ua.ratusha.programme.plan.api.Summaries.Order;
import ua.ratusha.programme.plan.api.Summaries.Totals;

/** An oblast's view: a hundred programmes with ten redactions each. */
class SummariesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static JdbcClient jdbc;
    private static SummaryQueries summaries;

    @BeforeAll
    static void aHundredProgrammes() {
        DataSource source = TestDatabase.fresh(Schema.of("plan", PlanConfiguration.class));
        JdbcTemplate template = new JdbcTemplate(source);
        jdbc = JdbcClient.create(template);
        Redactions redactions = new Redactions(template, JsonMapper.builder().build(), CLOCK);
        for (int i = 0; i < 100; i++) {
            programme(redactions, i);
        }
        jdbc.sql("vacuum analyze plan.money").update();
        jdbc.sql("vacuum analyze plan.redaction").update();
        summaries = new SummaryQueries(jdbc, CLOCK);
    }

    /** Every tenth is a draft; every fourth ended last year; the newest redaction plans 100 thousand a measure more. */
    private static void programme(Redactions redactions, int i) {
        UUID id = new UUID(1, i);
        redactions.insertProgramme(new Programme(
                id,
                "hromada-%03d".formatted(i),
                "Програма інформатизації",
                "Громада №%03d".formatted(i),
                null,
                i == 0));
        int first = i % 4 == 3 ? 2023 : 2026;
        for (int number = 1; number <= (i % 10 == 9 ? 1 : 10); number++) {
            State state = i % 10 == 9 ? State.DRAFT : number == 10 ? State.APPROVED : State.SUPERSEDED;
            Act act = state == State.DRAFT
                    ? null
                    : new Act(
                            "рішення",
                            i + "-" + number,
                            LocalDate.of(2025, 1, 1).plusDays(number));
            redactions.insert(new Redaction(
                    UUID.randomUUID(), id, number, state, act, 0, null, null, CLOCK.instant(), content(first, number)));
        }
    }

    private static ProgrammeContent content(int first, int number) {
        ContentBuilder content = ContentBuilder.aProgramme().years(first, first + 1, first + 2);
        for (int direction = 1; direction <= 4; direction++) {
            content.direction(String.valueOf(direction), "Напрям " + direction);
            for (int measure = 1; measure <= 6; measure++) {
                content.measure("Захід " + direction + "." + measure, number + "0", "10.5", "20");
            }
        }
        return content.build();
    }

    @Test
    void the_list_shows_what_is_in_force() {
        List<ProgrammeSummary> page = summaries.list(Filter.ALL, Order.COMMUNITY, 0, 25);
        assertThat(page).hasSize(25);
        ProgrammeSummary first = page.getFirst();
        assertThat(first.own()).isTrue();
        assertThat(first.redactions()).isEqualTo(10);
        assertThat(first.act()).isEqualTo(new Act("рішення", "0-10", LocalDate.of(2025, 1, 11)));
        assertThat(first.money()).isEqualTo("3132000.00");
        assertThat(first.standing()).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void filters_leave_what_they_say() {
        assertThat(summaries.totals(new Filter("громада №07", null, null, null)).programmes())
                .isEqualTo(10);
        assertThat(summaries.totals(new Filter("", 2024, null, null)).programmes())
                .isEqualTo(25);
        assertThat(summaries.totals(new Filter("", null, Standing.DRAFT, null)).programmes())
                .isEqualTo(10);
        assertThat(summaries.totals(new Filter("", null, null, true)).programmes())
                .isEqualTo(1);
        assertThat(summaries.totals(new Filter("100%_'", null, null, null)).programmes())
                .isZero();
    }

    @Test
    void totals_add_up_the_redactions_in_force_only() {
        Totals totals = summaries.totals(Filter.ALL);
        assertThat(totals.programmes()).isEqualTo(100);
        assertThat(totals.years()).containsExactly(2023, 2024, 2025, 2026, 2027, 2028);
        assertThat(totals.standings().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(100);
        BigDecimal listed = summaries.list(Filter.ALL, Order.MONEY, 0, 200).stream()
                .map(ProgrammeSummary::money)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(totals.sum()).isEqualByComparingTo(listed);
    }

    @Test
    void pages_by_address_meet_every_programme_once() {
        List<String> seen = new ArrayList<>();
        String after = "";
        for (List<ProgrammeSummary> page = summaries.listAfter(Filter.ALL, after, 30);
                !page.isEmpty();
                page = summaries.listAfter(Filter.ALL, seen.getLast(), 30)) {
            page.forEach(each -> seen.add(each.slug()));
        }
        assertThat(seen).hasSize(100).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void orders_go_both_ways() {
        List<BigDecimal> dear = summaries.list(Filter.ALL, Order.MONEY_BACKWARDS, 0, 100).stream()
                .map(ProgrammeSummary::money)
                .toList();
        assertThat(dear).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void sums_read_the_index_alone() {
        String plan = String.join(
                "\n", jdbc.sql("""
                                explain (analyze, verbose)
                                select m.year, m.source, sum(m.amount) from plan.redaction r
                                join plan.money m on m.redaction_id = r.id
                                where r.state <> 'SUPERSEDED' group by m.year, m.source
                                """).query((row, n) -> row.getString(1)).list());
        assertThat(plan)
                .contains("Index Only Scan using money_redaction")
                .contains("Output: m.year, m.source, m.amount");
    }

    /** The figure is printed; the bound of the promise (50 ms) is proved by the bench on a quiet machine. */
    @Test
    void list_and_totals_together_are_quick() {
        long[] nanos = new long[21];
        for (int i = 0; i < nanos.length; i++) {
            long begin = System.nanoTime();
            summaries.list(Filter.ALL, Order.COMMUNITY, 0, 25);
            summaries.totals(new Filter("громада", 2026, null, null));
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf("100 programmes x 10 redactions: list and totals in %.1f ms (median)%n", nanos[10] / 1e6);
        assertThat(nanos[10]).isPositive();
    }
}
