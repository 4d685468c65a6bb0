package ua.ratusha.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.access.UnitTree;
import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Actor;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.web.Refusal;

/** The structure of the authority: a tree of units. Rights are the caller's to check; acts are audited here. */
public class Units implements UnitTree {
    private static final String COLUMNS =
            "id, name, short_name, code, parent_id, organisation_id, head_id, valid_from, valid_to";

    private final JdbcClient jdbc;
    private final Audit audit;

    Units(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @throws Refusal if the name is empty, the dates are turned around, or an open unit has the code */
    @Transactional
    public UUID create(Unit.Details details, Actor by) {
        check(details);
        UUID id = write("""
                insert into kernel.unit
                  (id, name, short_name, code, parent_id, organisation_id, head_id, valid_from, valid_to)
                values (uuidv7(), :name, :short, :code, :parent, :organisation, :head, :from, :to)
                returning id
                """, null, details);
        audit.record(Act.of(PeopleActions.UNIT_CREATED, by, "unit", id).in(id).with("name", details.name()));
        return id;
    }

    /**
     * Writes all details anew.
     *
     * @throws Refusal as {@link #create}, and if the unit would stand below itself
     * @throws NoSuchElementException if there is no such unit
     */
    @Transactional
    public void update(UUID id, Unit.Details details, Actor by) {
        check(details);
        // Two moves at once could tie a ring that neither of them sees.
        jdbc.sql("lock table kernel.unit in share row exclusive mode").update();
        Unit before = get(id);
        if (details.parentId() != null && isWithin(details.parentId(), id)) {
            throw new Refusal("people.unit.below-itself", before.name());
        }
        write("""
                update kernel.unit
                set name = :name, short_name = :short, code = :code, parent_id = :parent,
                    organisation_id = :organisation, head_id = :head, valid_from = :from, valid_to = :to
                where id = :id
                returning id
                """, id, details);
        Act act = Act.of(PeopleActions.UNIT_CHANGED, by, "unit", id).in(id).with("name", details.name());
        audit.record(
                Objects.equals(before.details().parentId(), details.parentId())
                        ? act
                        : act.with("moved-to", String.valueOf(details.parentId())));
    }

    /** @throws Refusal if open units stand below it, or {@code lastDay} is before its first */
    @Transactional
    public void close(UUID id, LocalDate lastDay, Actor by) {
        Unit unit = get(id);
        if (lastDay.isBefore(unit.details().validFrom())) {
            throw new Refusal("people.dates-turned");
        }
        long below = jdbc.sql("select count(*) from kernel.unit"
                        + " where parent_id = :id and (valid_to is null or valid_to > :day)")
                .param("id", id)
                .param("day", lastDay)
                .query((row, n) -> row.getLong(1))
                .single();
        if (below > 0) {
            throw new Refusal("people.unit.has-units", unit.name(), below);
        }
        jdbc.sql("update kernel.unit set valid_to = :day where id = :id")
                .param("day", lastDay)
                .param("id", id)
                .update();
        audit.record(Act.of(PeopleActions.UNIT_CLOSED, by, "unit", id).in(id).with("last-day", lastDay));
    }

    public Optional<Unit> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from kernel.unit where id = :id")
                .param("id", id)
                .query((row, n) -> unit(row))
                .optional();
    }

    /** @throws NoSuchElementException if there is no such unit */
    public Unit get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No unit " + id));
    }

    /** The open unit with this code. */
    public Optional<Unit> findByCode(String code) {
        return jdbc.sql("select " + COLUMNS + " from kernel.unit where code = :code and valid_to is null")
                .param("code", code)
                .query((row, n) -> unit(row))
                .optional();
    }

    /** All units that exist on {@code day}, each below its parent, neighbours by name. */
    public List<Unit.Placed> listTree(LocalDate day) {
        return list(null, day);
    }

    /** A unit and all below it that exist on {@code day}, in the order of the tree; the unit itself has depth 0. */
    public List<Unit.Placed> listWithin(UUID ancestor, LocalDate day) {
        return list(ancestor, day);
    }

    /** Whether {@code unit} is {@code ancestor} or stands below it, closed units included. */
    @Override
    public boolean isWithin(UUID unit, UUID ancestor) {
        return jdbc.sql("""
                        with recursive above as (
                          select id, parent_id from kernel.unit where id = :unit
                          union
                          select up.id, up.parent_id from kernel.unit up join above on up.id = above.parent_id
                        )
                        select exists (select from above where id = :ancestor)
                        """)
                .param("unit", unit)
                .param("ancestor", ancestor)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private List<Unit.Placed> list(@Nullable UUID top, LocalDate day) {
        return jdbc.sql("""
                        with recursive tree as (
                          select u.*, 0 as depth, array[u.name, u.id::text] as path from kernel.unit u
                          where u.valid_from <= :day and (u.valid_to is null or u.valid_to >= :day)
                            and case when cast(:top as uuid) is null then u.parent_id is null else u.id = :top end
                          union all
                          select u.*, tree.depth + 1, tree.path || u.name || u.id::text
                          from kernel.unit u join tree on u.parent_id = tree.id
                          where u.valid_from <= :day and (u.valid_to is null or u.valid_to >= :day)
                        )
                        select * from tree order by path
                        """)
                .param("top", top, Types.OTHER)
                .param("day", day)
                .query((row, n) -> new Unit.Placed(unit(row), row.getInt("depth")))
                .list();
    }

    private UUID write(String sql, @Nullable UUID id, Unit.Details details) {
        try {
            return jdbc.sql(sql)
                    .param("id", id, Types.OTHER)
                    .param("name", details.name().strip())
                    .param("short", details.shortName())
                    .param("code", details.code())
                    .param("parent", details.parentId(), Types.OTHER)
                    .param("organisation", details.organisationId(), Types.OTHER)
                    .param("head", details.headId(), Types.OTHER)
                    .param("from", details.validFrom())
                    .param("to", details.validTo())
                    .query((row, n) -> row.getObject("id", UUID.class))
                    .single();
        } catch (DuplicateKeyException e) {
            throw new Refusal("people.unit.code-taken", details.code());
        }
    }

    private static void check(Unit.Details details) {
        if (details.name().isBlank()) {
            throw new Refusal("people.unit.no-name");
        }
        LocalDate to = details.validTo();
        if (to != null && to.isBefore(details.validFrom())) {
            throw new Refusal("people.dates-turned");
        }
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                new Unit.Details(
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("code"),
                        row.getObject("parent_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("head_id", UUID.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)));
    }
}
