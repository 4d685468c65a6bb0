package ua.ratusha.programme.plan;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.programme.plan.reading.tables.ColumnMapping;

/** Documents brought for import and the remembered readings of tables, in the database. */
class Uploads {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Uploads(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param file SHA-256 of the stored file
     * @param programme the programme that the document amends, {@code null} for a new one
     * @param redaction what it has become, {@code null} while it waits
     */
    record Upload(
            UUID id,
            String file,
            String name,
            @Nullable UUID programme,
            @Nullable UUID redaction) {}

    UUID insert(String file, String name, @Nullable UUID programme, @Nullable UUID by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into plan.upload (id, file, name, programme_id, uploaded_at, uploaded_by)
                        values (:id, :file, :name, :programme, :now, :by)
                        """)
                .param("id", id)
                .param("file", file)
                .param("name", name)
                .param("programme", programme, java.sql.Types.OTHER)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by, java.sql.Types.OTHER)
                .update();
        return id;
    }

    Optional<Upload> find(UUID id) {
        return jdbc.sql("select id, file, name, programme_id, redaction_id from plan.upload where id = :id")
                .param("id", id)
                .query((row, n) -> new Upload(
                        row.getObject("id", UUID.class),
                        row.getString("file"),
                        row.getString("name"),
                        row.getObject("programme_id", UUID.class),
                        row.getObject("redaction_id", UUID.class)))
                .optional();
    }

    /** Whether the document still waits; who asks holds it until the transaction ends. */
    boolean isAwaited(UUID id) {
        return jdbc.sql("select id from plan.upload where id = :id and redaction_id is null for update")
                .param("id", id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .isPresent();
    }

    /** @return false when it was confirmed before */
    boolean confirm(UUID id, UUID redaction) {
        return jdbc.sql("update plan.upload set redaction_id = :redaction where id = :id and redaction_id is null")
                        .param("redaction", redaction)
                        .param("id", id)
                        .update()
                == 1;
    }

    List<ColumnMapping> listMappings() {
        return jdbc.sql("select mapping from plan.column_mapping")
                .query((row, n) -> json.readValue(row.getString(1), ColumnMapping.class))
                .list();
    }

    void remember(ColumnMapping mapping, @Nullable UUID by) {
        jdbc.sql("""
                        insert into plan.column_mapping (fingerprint, mapping, remembered_at, remembered_by)
                        values (:fingerprint, cast(:mapping as jsonb), :now, :by)
                        on conflict (fingerprint) do update
                        set mapping = excluded.mapping, remembered_at = excluded.remembered_at,
                          remembered_by = excluded.remembered_by
                        """)
                .param("fingerprint", mapping.fingerprint())
                .param("mapping", json.writeValueAsString(mapping))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by, java.sql.Types.OTHER)
                .update();
    }
}
