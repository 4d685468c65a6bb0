package ua.ratusha.programme.reports.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.MonitoringView.Result;
import ua.ratusha.programme.reports.api.Period;

/** Results of measures in the database: rows are only added. */
public class Results {
    private static final String COLUMNS =
            "id, measure_key, year, quarter, state, result, file, file_name, entered_at, author_name";

    private final JdbcClient jdbc;

    public Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when this id is already there */
    boolean insert(UUID programme, UUID measure, Result result, @Nullable UUID author) {
        return jdbc.sql("""
                                insert into reports.measure_result (id, programme_id, measure_key, year, quarter,
                                  state, result, file, file_name, entered_at, author_id, author_name)
                                values (:id, :programme, :measure, :year, :quarter,
                                  :state, :result, :file, :fileName, :at, :author, :authorName)
                                on conflict (id) do nothing
                                """)
                        .param("id", result.id())
                        .param("programme", programme)
                        .param("measure", measure)
                        .param("year", result.quarter().year())
                        .param("quarter", result.quarter().quarter())
                        .param("state", result.state().name())
                        .param("result", result.text())
                        .param("file", result.file())
                        .param("fileName", result.fileName())
                        .param("at", result.enteredAt().atOffset(ZoneOffset.UTC))
                        .param("author", author, Types.OTHER)
                        .param("authorName", result.author())
                        .update()
                == 1;
    }

    /** The last word about every measure up to the quarter: the latest quarter, in it the newest entry. */
    Map<UUID, Result> latest(UUID programme, Period until) {
        return jdbc
                .sql("select distinct on (measure_key) " + COLUMNS + """
                         from reports.measure_result
                        where programme_id = :programme and (year, quarter) <= (:year, :quarter)
                        order by measure_key, year desc, quarter desc, seq desc
                        """)
                .param("programme", programme)
                .param("year", until.year())
                .param("quarter", until.quarter() == 0 ? 4 : until.quarter())
                .query((row, n) -> Map.entry(row.getObject("measure_key", UUID.class), result(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everything ever said about a measure, the newest first. */
    public List<Result> list(UUID programme, UUID measure) {
        return jdbc.sql("select " + COLUMNS + """
                         from reports.measure_result
                        where programme_id = :programme and measure_key = :measure order by seq desc
                        """)
                .param("programme", programme)
                .param("measure", measure)
                .query((row, n) -> result(row))
                .list();
    }

    public Optional<Result> find(UUID programme, UUID id) {
        return jdbc.sql("select " + COLUMNS
                        + " from reports.measure_result where id = :id and programme_id = :programme")
                .param("id", id)
                .param("programme", programme)
                .query((row, n) -> result(row))
                .optional();
    }

    /** The unit that answers for a measure, if somebody has said it. */
    public Optional<UUID> findUnit(UUID programme, UUID measure) {
        return jdbc.sql("""
                        select unit_id from reports.measure_unit
                        where programme_id = :programme and measure_key = :measure
                        """)
                .param("programme", programme)
                .param("measure", measure)
                .query(UUID.class)
                .optional();
    }

    void assign(UUID programme, UUID measure, UUID unit) {
        jdbc.sql("""
                        insert into reports.measure_unit (programme_id, measure_key, unit_id)
                        values (:programme, :measure, :unit)
                        on conflict (programme_id, measure_key) do update set unit_id = excluded.unit_id
                        """)
                .param("programme", programme)
                .param("measure", measure)
                .param("unit", unit)
                .update();
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                row.getObject("id", UUID.class),
                new Period(row.getInt("year"), row.getInt("quarter")),
                MeasureState.valueOf(row.getString("state")),
                row.getString("result"),
                row.getString("file"),
                row.getString("file_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("author_name"));
    }
}
