package ua.ratusha.programme.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.KernelAutoConfiguration;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeSummary;
import ua.ratusha.programme.plan.api.ProgrammeSummary.Standing;
import ua.ratusha.programme.plan.api.Redaction.Act;
import ua.ratusha.programme.plan.api.Summaries;

/** Lists and sums over programmes, from columns alone: the text of a redaction stays where it is. */
class SummaryQueries implements Summaries {
    /** Each programme with its redaction in force: the approved one, or the draft of a programme that has none yet. */
    private static final String CURRENT = """
            with current as (
              select p.id, p.slug, p.title, p.community, p.katottg, p.own, r.id as redaction, r.act_kind, r.act_number,
                r.act_date, r.first_year, r.last_year,
                case when r.state = 'DRAFT' then 'DRAFT' when r.last_year < :today then 'ENDED' else 'IN_FORCE' end
                  as standing
              from plan.programme p
              join lateral (
                select id, state, act_kind, act_number, act_date, first_year, last_year
                from plan.redaction where programme_id = p.id and state <> 'SUPERSEDED'
                order by state limit 1
              ) r on true
            ), chosen as (
              select * from current
              where (:standing is null or standing = :standing)
                and (:own is null or own = :own)
                and (:year is null or :year between first_year and last_year)
                and (select coalesce(bool_and(strpos(lower(title || ' ' || community), word) > 0), true)
                     from unnest(:words) word)
            )
            """;

    private static final String LINES = CURRENT + """
            select c.*,
              (select count(*) from plan.redaction r
               where r.programme_id = c.id and (r.state <> 'DRAFT' or r.id = c.redaction)) as redactions,
              (select coalesce(sum(m.amount), 0) from plan.money m where m.redaction_id = c.redaction) as money
            from chosen c
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SummaryQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<ProgrammeSummary> list(Filter filter, Order order, int skip, int limit) {
        return filtered(LINES + " order by " + columns(order) + ", c.slug limit :limit offset :skip", filter)
                .param("limit", limit)
                .param("skip", skip)
                .query((row, n) -> summary(row))
                .list();
    }

    @Override
    public List<ProgrammeSummary> listAfter(Filter filter, String after, int limit) {
        return filtered(
                        LINES + " where c.slug collate \"C\" > :after order by c.slug collate \"C\" limit :limit",
                        filter)
                .param("limit", limit)
                .param("after", after)
                .query((row, n) -> summary(row))
                .list();
    }

    @Override
    public Totals totals(Filter filter) {
        List<UUID> ids = new ArrayList<>();
        Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
        TreeSet<Integer> years = new TreeSet<>();
        filtered(CURRENT + "select id, standing, first_year, last_year from chosen order by id", filter)
                .query(row -> {
                    ids.add(row.getObject(1, UUID.class));
                    standings.merge(Standing.valueOf(row.getString(2)), 1, Integer::sum);
                    int first = row.getInt(3);
                    if (!row.wasNull()) {
                        IntStream.rangeClosed(first, row.getInt(4)).forEach(years::add);
                    }
                });
        Map<Integer, Map<FundingSource, BigDecimal>> money = new TreeMap<>();
        filtered(CURRENT + """
                        select m.year, m.source, sum(m.amount) from chosen c
                        join plan.money m on m.redaction_id = c.redaction group by m.year, m.source
                        """, filter).query(row -> {
            money.computeIfAbsent(row.getInt(1), year -> new EnumMap<>(FundingSource.class))
                    .put(FundingSource.valueOf(row.getString(2)), row.getBigDecimal(3));
        });
        return new Totals(ids, standings, List.copyOf(years), money);
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        Standing standing = filter.standing();
        String[] words =
                filter.words().strip().toLowerCase(java.util.Locale.ROOT).split("\\s+");
        return jdbc.sql(sql)
                .param(
                        "today",
                        LocalDate.ofInstant(clock.instant(), KernelAutoConfiguration.KYIV)
                                .getYear())
                .param("standing", standing == null ? null : standing.name(), Types.VARCHAR)
                .param("own", filter.own(), Types.BOOLEAN)
                .param("year", filter.year(), Types.INTEGER)
                .param("words", words);
    }

    private static String columns(Order order) {
        return switch (order) {
            case COMMUNITY -> "c.own desc, c.community";
            case COMMUNITY_BACKWARDS -> "c.community desc";
            case TERM -> "c.first_year nulls last, c.last_year";
            case TERM_BACKWARDS -> "c.first_year desc nulls last, c.last_year desc";
            case MONEY -> "money";
            case MONEY_BACKWARDS -> "money desc";
        };
    }

    private static ProgrammeSummary summary(ResultSet row) throws SQLException {
        @Nullable String number = row.getString("act_number");
        @Nullable LocalDate date = row.getObject("act_date", LocalDate.class);
        return new ProgrammeSummary(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                row.getString("community"),
                row.getString("katottg"),
                row.getBoolean("own"),
                Standing.valueOf(row.getString("standing")),
                number == null || date == null ? null : new Act(row.getString("act_kind"), number, date),
                row.getObject("first_year", Integer.class),
                row.getObject("last_year", Integer.class),
                row.getInt("redactions"),
                row.getBigDecimal("money").setScale(2));
    }
}
