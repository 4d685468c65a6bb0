package ua.ratusha.programme.facts.values;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.access.Officer;
import ua.ratusha.programme.facts.values.TypedValue.Content;
import ua.ratusha.programme.facts.values.TypedValue.Decision;
import ua.ratusha.programme.facts.values.TypedValue.EvidenceFile;
import ua.ratusha.programme.facts.values.TypedValue.Step;

/** Entered figures in the database, with the log of what happened to each. */
public class TypedValues {
    private static final String COLUMNS = "id, programme_id, indicator_key, as_of, value, unit, method, evidence,"
            + " evidence_file, evidence_name, author_id, author_name, created_at, state, approved_at, approved_by,"
            + " approved_by_name, sole_approver";

    private final JdbcClient jdbc;

    public TypedValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<TypedValue> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from facts.typed_value where id = :id")
                .param("id", id)
                .query((row, n) -> value(row))
                .optional();
    }

    /** All figures of an indicator, the newest day first. */
    public List<TypedValue> list(UUID programme, UUID indicator) {
        return jdbc.sql("select " + COLUMNS + """
                         from facts.typed_value where programme_id = :programme and indicator_key = :indicator
                        order by as_of desc, entered desc
                        """)
                .param("programme", programme)
                .param("indicator", indicator)
                .query((row, n) -> value(row))
                .list();
    }

    /** All figures of a programme up to a day, in the order of days; of one day, the one approved last comes last. */
    public List<TypedValue> listUpTo(UUID programme, LocalDate asOf, @Nullable UUID indicator) {
        return jdbc.sql("select " + COLUMNS + """
                         from facts.typed_value
                        where programme_id = :programme and as_of <= :day
                          and (cast(:indicator as uuid) is null or indicator_key = :indicator)
                        order by as_of, approved_at nulls first, entered
                        """)
                .param("programme", programme)
                .param("day", asOf)
                .param("indicator", indicator, Types.OTHER)
                .query((row, n) -> value(row))
                .list();
    }

    /** Figures of all programmes in the given states, those that wait longest first. */
    public List<TypedValue> list(Collection<ValueState> states) {
        return jdbc.sql("select " + COLUMNS + """
                         from facts.typed_value where state in (:states) order by entered
                        """)
                .param("states", states.stream().map(Enum::name).toList())
                .query((row, n) -> value(row))
                .list();
    }

    /** What happened to the figure, from the beginning. */
    public List<Step> listSteps(UUID value) {
        return jdbc.sql("""
                        select event, to_state, value, as_of, reason, actor_name, at
                        from facts.typed_event where value_id = :id order by at, id
                        """)
                .param("id", value)
                .query((row, n) -> new Step(
                        ValueEvent.valueOf(row.getString("event")),
                        ValueState.valueOf(row.getString("to_state")),
                        row.getBigDecimal("value"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("reason"),
                        row.getString("actor_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** @return whether the figure is new; {@code false} when it is there already */
    boolean insert(TypedValue value) {
        Content content = value.content();
        return jdbc.sql("""
                        insert into facts.typed_value
                          (id, programme_id, indicator_key, as_of, value, unit, method, evidence, evidence_file,
                           evidence_name, author_id, author_name, created_at, state)
                        values
                          (:id, :programme, :indicator, :asOf, :value, :unit, :method, :evidence, :file,
                           :fileName, :author, :authorName, :created, :state)
                        on conflict (id) do nothing
                        """)
                        .param("id", value.id())
                        .param("programme", value.programme())
                        .param("indicator", value.indicator())
                        .param("asOf", content.asOf())
                        .param("value", content.value())
                        .param("unit", content.unit())
                        .param("method", content.method())
                        .param("evidence", content.evidence())
                        .param("file", sha256(content), Types.VARCHAR)
                        .param("fileName", fileName(content), Types.VARCHAR)
                        .param("author", value.authorId())
                        .param("authorName", value.authorName())
                        .param("created", Timestamp.from(value.createdAt()))
                        .param("state", value.state().name())
                        .update()
                == 1;
    }

    void update(UUID id, Content content) {
        jdbc.sql("""
                        update facts.typed_value
                        set as_of = :asOf, value = :value, method = :method, evidence = :evidence,
                            evidence_file = :file, evidence_name = :fileName
                        where id = :id
                        """)
                .param("id", id)
                .param("asOf", content.asOf())
                .param("value", content.value())
                .param("method", content.method())
                .param("evidence", content.evidence())
                .param("file", sha256(content), Types.VARCHAR)
                .param("fileName", fileName(content), Types.VARCHAR)
                .update();
    }

    /** @return whether it still was in the state from which it goes; {@code false} when somebody was quicker */
    boolean move(UUID id, ValueState from, ValueState to, @Nullable Decision approval) {
        return jdbc.sql("""
                        update facts.typed_value
                        set state = :to, approved_at = :at, approved_by = :by, approved_by_name = :name,
                            sole_approver = :sole
                        where id = :id and state = :from
                        """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("at", approval == null ? null : Timestamp.from(approval.at()), Types.TIMESTAMP)
                        .param("by", approval == null ? null : approval.officer(), Types.OTHER)
                        .param("name", approval == null ? null : approval.name(), Types.VARCHAR)
                        .param("sole", approval != null && approval.soleApprover())
                        .update()
                == 1;
    }

    void append(
            UUID id,
            ValueEvent event,
            @Nullable ValueState from,
            ValueState to,
            Content content,
            String reason,
            Officer by,
            Instant at) {
        jdbc.sql("""
                        insert into facts.typed_event
                          (id, value_id, event, from_state, to_state, value, as_of, reason, actor_id, actor_name, at)
                        values
                          (uuidv7(), :value, :event, :from, :to, :figure, :asOf, :reason, :actor, :actorName, :at)
                        """)
                .param("value", id)
                .param("event", event.name())
                .param("from", from == null ? null : from.name(), Types.VARCHAR)
                .param("to", to.name())
                .param("figure", content.value())
                .param("asOf", content.asOf())
                .param("reason", reason)
                .param("actor", by.id())
                .param("actorName", by.fullName())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static @Nullable String sha256(Content content) {
        EvidenceFile file = content.file();
        return file == null ? null : file.sha256();
    }

    private static @Nullable String fileName(Content content) {
        EvidenceFile file = content.file();
        return file == null ? null : file.name();
    }

    private static TypedValue value(ResultSet row) throws SQLException {
        String file = row.getString("evidence_file");
        Timestamp approvedAt = row.getTimestamp("approved_at");
        return new TypedValue(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getObject("indicator_key", UUID.class),
                new Content(
                        row.getObject("as_of", LocalDate.class),
                        tidy(row.getBigDecimal("value")),
                        row.getString("unit"),
                        row.getString("method"),
                        row.getString("evidence"),
                        file == null ? null : new EvidenceFile(file, row.getString("evidence_name"))),
                row.getObject("author_id", UUID.class),
                row.getString("author_name"),
                row.getTimestamp("created_at").toInstant(),
                ValueState.valueOf(row.getString("state")),
                approvedAt == null
                        ? null
                        : new Decision(
                                row.getObject("approved_by", UUID.class),
                                row.getString("approved_by_name"),
                                approvedAt.toInstant(),
                                row.getBoolean("sole_approver")));
    }

    /** The column keeps six decimals; a person typed fewer. */
    public static BigDecimal tidy(BigDecimal stored) {
        BigDecimal bare = stored.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
