package ua.ratusha.programme.facts.bindings;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.sockets.FactSource.Words;
import ua.ratusha.programme.facts.values.TypedValues;

/** The recorded readings of bound sources: one row an indicator and day. */
public class Measurements {
    /** Of older days the last of each month is enough for a line on a page. */
    private static final int DAYS_IN_FULL = 92;

    private final JdbcClient jdbc;

    public Measurements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records the day's reading, or renews it. @return whether the figure or its reason is another one than before */
    boolean record(MeasuredValue measured) {
        Words reason = measured.reason();
        @Nullable
        Boolean same = jdbc.sql("""
                        with before as (
                          select value, reason_uk, binding_id from facts.measured
                          where programme_id = :programme and indicator_key = :indicator and as_of = :asOf),
                        written as (
                          insert into facts.measured
                            (programme_id, indicator_key, as_of, binding_id, value, unit, reason_uk, reason_en,
                             fresh_seconds, measured_at)
                          values
                            (:programme, :indicator, :asOf, :binding, :value, :unit, :reasonUk, :reasonEn,
                             :fresh, :measuredAt)
                          on conflict (programme_id, indicator_key, as_of) do update set
                            binding_id = excluded.binding_id, value = excluded.value, unit = excluded.unit,
                            reason_uk = excluded.reason_uk, reason_en = excluded.reason_en,
                            fresh_seconds = excluded.fresh_seconds, measured_at = excluded.measured_at
                          returning value, reason_uk, binding_id)
                        select coalesce((select
                            (b.value, b.reason_uk, b.binding_id) is not distinct from
                            (w.value, w.reason_uk, w.binding_id) from before b, written w), false)
                        """)
                .param("programme", measured.programme())
                .param("indicator", measured.indicator())
                .param("asOf", measured.asOf())
                .param("binding", measured.binding())
                .param("value", measured.value(), Types.NUMERIC)
                .param("unit", measured.unit())
                .param("reasonUk", reason == null ? null : reason.uk(), Types.VARCHAR)
                .param("reasonEn", reason == null ? null : reason.en(), Types.VARCHAR)
                .param("fresh", measured.freshness().toSeconds())
                .param("measuredAt", Timestamp.from(measured.measuredAt()))
                .query((row, n) -> row.getBoolean(1))
                .single();
        return !Boolean.TRUE.equals(same);
    }

    /** Readings up to a day, ascending: each day of the last quarter, of older months the last reading. */
    public List<MeasuredValue> listUpTo(UUID programme, LocalDate asOf, @Nullable UUID indicator) {
        return jdbc.sql("""
                        select * from (
                          select m.*, row_number() over (
                            partition by indicator_key,
                              case when as_of > :recent then as_of else date_trunc('month', as_of)::date end
                            order by as_of desc) as place
                          from facts.measured m
                          where programme_id = :programme and as_of <= :day
                            and (cast(:indicator as uuid) is null or indicator_key = :indicator)) kept
                        where place = 1 order by as_of
                        """)
                .param("programme", programme)
                .param("day", asOf)
                .param("recent", asOf.minusDays(DAYS_IN_FULL))
                .param("indicator", indicator, Types.OTHER)
                .query((row, n) -> measured(row))
                .list();
    }

    private static MeasuredValue measured(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        String reasonUk = row.getString("reason_uk");
        return new MeasuredValue(
                row.getObject("programme_id", UUID.class),
                row.getObject("indicator_key", UUID.class),
                row.getObject("as_of", LocalDate.class),
                row.getObject("binding_id", UUID.class),
                value == null ? null : TypedValues.tidy(value),
                row.getString("unit"),
                reasonUk == null ? null : new Words(reasonUk, row.getString("reason_en")),
                Duration.ofSeconds(row.getLong("fresh_seconds")),
                row.getTimestamp("measured_at").toInstant());
    }
}
