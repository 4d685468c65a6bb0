package ua.ratusha.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Actor;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.web.Refusal;

/** Posts in the units and who holds them; a new holder is a new row. Rights are the caller's to check. */
public class Posts {
    private static final String COLUMNS = "id, unit_id, person_id, name, valid_from, valid_to";

    private final JdbcClient jdbc;
    private final Audit audit;

    Posts(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * One post for one time.
     *
     * @param personId who holds it; {@code null} while vacant
     * @param validTo last day; {@code null} while it lasts
     */
    public record Post(
            UUID id,
            UUID unitId,
            @Nullable UUID personId,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** @throws Refusal if the name is empty */
    @Transactional
    public UUID create(UUID unit, @Nullable UUID person, String name, LocalDate from, Actor by) {
        if (name.isBlank()) {
            throw new Refusal("people.post.no-name");
        }
        UUID id = jdbc.sql("""
                        insert into kernel.post (id, unit_id, person_id, name, valid_from)
                        values (uuidv7(), :unit, :person, :name, :from) returning id
                        """)
                .param("unit", unit)
                .param("person", person, Types.OTHER)
                .param("name", name.strip())
                .param("from", from)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
        audit.record(Act.of(PeopleActions.POST_CREATED, by, "post", id).in(unit));
        return id;
    }

    /**
     * Ends a post.
     *
     * @throws Refusal if {@code lastDay} is before its first
     * @throws NoSuchElementException if there is no such post
     */
    @Transactional
    public void end(UUID id, LocalDate lastDay, Actor by) {
        Post post = jdbc.sql("select " + COLUMNS + " from kernel.post where id = :id")
                .param("id", id)
                .query((row, n) -> post(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No post " + id));
        if (lastDay.isBefore(post.validFrom())) {
            throw new Refusal("people.dates-turned");
        }
        jdbc.sql("update kernel.post set valid_to = :day where id = :id")
                .param("day", lastDay)
                .param("id", id)
                .update();
        audit.record(Act.of(PeopleActions.POST_ENDED, by, "post", id)
                .in(post.unitId())
                .with("last-day", lastDay));
    }

    /** The posts of a unit on {@code day}, by name. */
    public List<Post> listOfUnit(UUID unit, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                         from kernel.post
                        where unit_id = :unit and valid_from <= :day and (valid_to is null or valid_to >= :day)
                        order by name, id
                        """)
                .param("unit", unit)
                .param("day", day)
                .query((row, n) -> post(row))
                .list();
    }

    /** All posts that a person has held, the newest first. */
    public List<Post> listOfPerson(UUID person) {
        return jdbc.sql("select " + COLUMNS
                        + " from kernel.post where person_id = :person order by valid_from desc, id")
                .param("person", person)
                .query((row, n) -> post(row))
                .list();
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
