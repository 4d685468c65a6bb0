package ua.ratusha.programme.facts;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.programme.facts.api.MeasuredProgrammes;

/** Looks for one row a programme and stops there, however many readings there are. */
class ProgrammesWithFigures implements MeasuredProgrammes {
    private final JdbcClient jdbc;

    ProgrammesWithFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> among(Collection<UUID> programmes) {
        return jdbc.sql("""
                        select p.id from unnest(:programmes) p (id)
                        where exists (select from facts.measured m where m.programme_id = p.id and m.value is not null)
                          or exists (
                            select from facts.typed_value v where v.programme_id = p.id and v.state = 'APPROVED')
                        """)
                .param("programmes", programmes.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .set();
    }
}
