package ua.ratusha.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Actor;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.people.Person.CodeKind;
import ua.ratusha.kernel.web.Refusal;

/**
 * People and their codes. Codes stand apart from names, every look at one is audited, and both can be erased. Rights
 * are the caller's to check.
 */
public class Persons {
    private static final String COLUMNS = "id, surname, given_name, patronymic, erased_at";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Persons(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal if the surname is empty */
    @Transactional
    public UUID create(String surname, String givenName, @Nullable String patronymic, Actor by) {
        checkSurname(surname);
        UUID id = jdbc.sql("""
                        insert into kernel.person (id, surname, given_name, patronymic)
                        values (uuidv7(), :surname, :given, :patronymic) returning id
                        """)
                .param("surname", surname.strip())
                .param("given", givenName.strip())
                .param("patronymic", patronymic)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
        audit.record(Act.of(PeopleActions.PERSON_CREATED, by, "person", id));
        return id;
    }

    /**
     * Changes the name.
     *
     * @throws NoSuchElementException if there is no such person, or the person was erased
     */
    @Transactional
    public void rename(UUID id, String surname, String givenName, @Nullable String patronymic, Actor by) {
        checkSurname(surname);
        expectOne(
                id,
                jdbc.sql("""
                                update kernel.person
                                set surname = :surname, given_name = :given, patronymic = :patronymic
                                where id = :id and erased_at is null
                                """)
                        .param("surname", surname.strip())
                        .param("given", givenName.strip())
                        .param("patronymic", patronymic)
                        .param("id", id)
                        .update());
        audit.record(Act.of(PeopleActions.PERSON_CHANGED, by, "person", id));
    }

    /** Erases name and codes; the identifier stays, so that acts keep their object. */
    @Transactional
    public void erase(UUID id, Actor by) {
        expectOne(
                id,
                jdbc.sql("""
                                update kernel.person
                                set surname = '—', given_name = '', patronymic = null, erased_at = :now
                                where id = :id
                                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update());
        jdbc.sql("delete from kernel.person_code where person_id = :id")
                .param("id", id)
                .update();
        audit.record(Act.of(PeopleActions.PERSON_ERASED, by, "person", id));
    }

    public Optional<Person> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from kernel.person where id = :id")
                .param("id", id)
                .query((row, n) -> person(row))
                .optional();
    }

    /** @throws NoSuchElementException if there is no such person */
    public Person get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No person " + id));
    }

    /**
     * One page, by name, without the erased.
     *
     * @param words part of the full name; {@code null} or empty = all
     * @param after last person of the page before; {@code null} for the first page
     */
    public List<Person> list(@Nullable String words, @Nullable UUID after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from kernel.person
                        where erased_at is null
                          and concat_ws(' ', surname, given_name, patronymic) ilike :like
                          and (cast(:after as uuid) is null or (surname, given_name, id) >
                               (select last.surname, last.given_name, last.id
                                from kernel.person last where last.id = :after))
                        order by surname, given_name, id limit :limit
                        """)
                .param("like", Organisations.like(words))
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> person(row))
                .list();
    }

    /**
     * Keeps a code; one that was there is replaced. Say what {@link Rnokpp#parse} or {@link Unzr#parse} finds beside
     * the field, and let people save.
     */
    @Transactional
    public void setCode(UUID id, CodeKind kind, String value, Actor by) {
        get(id);
        jdbc.sql("""
                        insert into kernel.person_code (person_id, kind, value) values (:id, :kind, :value)
                        on conflict (person_id, kind) do update set value = excluded.value
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .param("value", Checked.bare(value))
                .update();
        audit.record(Act.of(PeopleActions.CODE_SET, by, "person", id).with("kind", kind));
    }

    /** Shows a code; the look is audited. */
    @Transactional
    public Optional<String> findCode(UUID id, CodeKind kind, Actor by) {
        audit.record(Act.of(PeopleActions.CODE_SEEN, by, "person", id).with("kind", kind));
        return jdbc.sql("select value from kernel.person_code where person_id = :id and kind = :kind")
                .param("id", id)
                .param("kind", kind.name())
                .query((row, n) -> row.getString("value"))
                .optional();
    }

    /** Who has this code; the search is audited, the code itself is not written to the log. */
    @Transactional
    public List<Person> listByCode(CodeKind kind, String value, Actor by) {
        List<Person> found = jdbc.sql("""
                        select p.id, surname, given_name, patronymic, erased_at
                        from kernel.person_code code join kernel.person p on p.id = code.person_id
                        where code.kind = :kind and code.value = :value order by p.id
                        """)
                .param("kind", kind.name())
                .param("value", Checked.bare(value))
                .query((row, n) -> person(row))
                .list();
        String object = found.isEmpty() ? "-" : found.getFirst().id().toString();
        audit.record(Act.of(PeopleActions.CODE_SEARCHED, by, "person", object)
                .with("kind", kind)
                .with("found", found.size()));
        return found;
    }

    /** Erases one code. */
    @Transactional
    public void eraseCode(UUID id, CodeKind kind, Actor by) {
        jdbc.sql("delete from kernel.person_code where person_id = :id and kind = :kind")
                .param("id", id)
                .param("kind", kind.name())
                .update();
        audit.record(Act.of(PeopleActions.CODE_ERASED, by, "person", id).with("kind", kind));
    }

    private static void checkSurname(String surname) {
        if (surname.isBlank()) {
            throw new Refusal("people.person.no-name");
        }
    }

    private static void expectOne(UUID id, int changed) {
        if (changed != 1) {
            throw new NoSuchElementException("No person " + id);
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("surname"),
                row.getString("given_name"),
                row.getString("patronymic"),
                row.getTimestamp("erased_at") != null);
    }
}
