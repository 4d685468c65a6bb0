package ua.ratusha.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
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
import ua.ratusha.kernel.web.Refusal;

/** The organisations that the authority deals with. Rights are the caller's to check; acts are audited here. */
public class Organisations {
    private static final String COLUMNS = "id, name, short_name, edrpou, katottg, iban, valid_from, valid_to";

    private final JdbcClient jdbc;
    private final Audit audit;

    Organisations(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @throws Refusal if the name is empty or the dates are turned around */
    @Transactional
    public UUID create(Organisation.Details details, Actor by) {
        UUID id = write("""
                insert into kernel.organisation (id, name, short_name, edrpou, katottg, iban, valid_from, valid_to)
                values (uuidv7(), :name, :short, :edrpou, :katottg, :iban, :from, :to)
                returning id
                """, null, details);
        audit.record(Act.of(PeopleActions.ORGANISATION_CREATED, by, "organisation", id)
                .with("name", details.name()));
        return id;
    }

    /**
     * Writes all details anew.
     *
     * @throws Refusal as {@link #create}
     * @throws NoSuchElementException if there is no such organisation
     */
    @Transactional
    public void update(UUID id, Organisation.Details details, Actor by) {
        get(id);
        write("""
                update kernel.organisation
                set name = :name, short_name = :short, edrpou = :edrpou, katottg = :katottg, iban = :iban,
                    valid_from = :from, valid_to = :to
                where id = :id
                returning id
                """, id, details);
        audit.record(Act.of(PeopleActions.ORGANISATION_CHANGED, by, "organisation", id)
                .with("name", details.name()));
    }

    public Optional<Organisation> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from kernel.organisation where id = :id")
                .param("id", id)
                .query((row, n) -> organisation(row))
                .optional();
    }

    /** @throws NoSuchElementException if there is no such organisation */
    public Organisation get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No organisation " + id));
    }

    /** All with this code; registers do hold doubles. */
    public List<Organisation> listByEdrpou(Edrpou code) {
        return jdbc.sql("select " + COLUMNS + " from kernel.organisation where edrpou = :code order by name, id")
                .param("code", code.value())
                .query((row, n) -> organisation(row))
                .list();
    }

    /**
     * One page, by name.
     *
     * @param words part of the name, the short name or the code; {@code null} or empty = all
     * @param after last organisation of the page before; {@code null} for the first page
     */
    public List<Organisation> list(@Nullable String words, @Nullable UUID after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from kernel.organisation
                        where (name ilike :like or short_name ilike :like or edrpou like :like)
                          and (cast(:after as uuid) is null or (name, id) >
                               (select last.name, last.id from kernel.organisation last where last.id = :after))
                        order by name, id limit :limit
                        """)
                .param("like", like(words))
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> organisation(row))
                .list();
    }

    /** A pattern that finds the words anywhere, their own signs of patterns taken literally. */
    static String like(@Nullable String words) {
        return words == null ? "%" : "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private UUID write(String sql, @Nullable UUID id, Organisation.Details details) {
        if (details.name().isBlank()) {
            throw new Refusal("people.organisation.no-name");
        }
        LocalDate to = details.validTo();
        if (to != null && to.isBefore(details.validFrom())) {
            throw new Refusal("people.dates-turned");
        }
        return jdbc.sql(sql)
                .param("id", id, Types.OTHER)
                .param("name", details.name().strip())
                .param("short", details.shortName())
                .param("edrpou", details.edrpou())
                .param("katottg", details.katottg())
                .param("iban", details.iban())
                .param("from", details.validFrom())
                .param("to", to)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                new Organisation.Details(
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("edrpou"),
                        row.getString("katottg"),
                        row.getString("iban"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)));
    }
}
