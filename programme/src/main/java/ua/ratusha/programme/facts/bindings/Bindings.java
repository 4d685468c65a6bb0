package ua.ratusha.programme.facts.bindings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bindings in the database: only added to, the newest valid one holds. */
public class Bindings {
    private static final String COLUMNS =
            "id, programme_id, indicator_key, kind, formula, unit, definition, valid_from,"
                    + " bound_at, bound_by, bound_by_name";

    private final JdbcClient jdbc;

    public Bindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the binding is new; {@code false} when it is there already */
    boolean insert(Binding binding) {
        return jdbc.sql("""
                        insert into facts.binding
                          (id, programme_id, indicator_key, kind, formula, unit, definition, valid_from, bound_at,
                           bound_by, bound_by_name)
                        values
                          (:id, :programme, :indicator, :kind, :formula, :unit, :definition, :validFrom, :boundAt,
                           :boundBy, :boundByName)
                        on conflict (id) do nothing
                        """)
                        .param("id", binding.id())
                        .param("programme", binding.programme())
                        .param("indicator", binding.indicator())
                        .param("kind", binding.kind().name())
                        .param("formula", binding.formula().isEmpty() ? null : binding.formula(), Types.VARCHAR)
                        .param("unit", binding.unit())
                        .param("definition", binding.definition())
                        .param("validFrom", binding.validFrom())
                        .param("boundAt", Timestamp.from(binding.boundAt()))
                        .param("boundBy", binding.boundBy(), Types.OTHER)
                        .param("boundByName", binding.boundByName())
                        .update()
                == 1;
    }

    /** Those that hold on the day: one an indicator. @param indicator {@code null} for all of the programme */
    public List<Binding> listValid(UUID programme, LocalDate on, @Nullable UUID indicator) {
        return jdbc.sql("select distinct on (indicator_key) " + COLUMNS + """
                         from facts.binding
                        where programme_id = :programme and valid_from <= :day
                          and (cast(:indicator as uuid) is null or indicator_key = :indicator)
                        order by indicator_key, valid_from desc, bound_at desc
                        """)
                .param("programme", programme)
                .param("day", on)
                .param("indicator", indicator, Types.OTHER)
                .query((row, n) -> binding(row))
                .list();
    }

    /** All that ever held for an indicator, the newest first. */
    public List<Binding> listHistory(UUID programme, UUID indicator) {
        return jdbc.sql("select " + COLUMNS + """
                         from facts.binding where programme_id = :programme and indicator_key = :indicator
                        order by valid_from desc, bound_at desc
                        """)
                .param("programme", programme)
                .param("indicator", indicator)
                .query((row, n) -> binding(row))
                .list();
    }

    /** Programmes that have an indicator bound to a source. */
    List<UUID> listMeasuredProgrammes() {
        return jdbc.sql("select distinct programme_id from facts.binding where kind = 'SOURCE'")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Binding binding(ResultSet row) throws SQLException {
        String formula = row.getString("formula");
        return new Binding(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getObject("indicator_key", UUID.class),
                Binding.Kind.valueOf(row.getString("kind")),
                formula == null ? "" : formula,
                row.getString("unit"),
                row.getString("definition"),
                row.getObject("valid_from", LocalDate.class),
                row.getTimestamp("bound_at").toInstant(),
                row.getObject("bound_by", UUID.class),
                row.getString("bound_by_name"));
    }
}
