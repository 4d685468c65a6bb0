package ua.ratusha.kernel.audit.pages;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.kernel.audit.AuditEntry;
import ua.ratusha.kernel.audit.AuditFilter;
import ua.ratusha.kernel.audit.AuditHead;
import ua.ratusha.kernel.audit.AuditVerifier;

/** Reading the log, with the right to; taking it out and checking it are acts themselves. */
public class AuditDesk {
    /** Reads the log of acts. */
    public static final String READ = "audit.read";

    private static final AuditAction EXPORTED =
            new AuditAction("audit.log.exported", "вивантажено журнал", "log exported");
    private static final AuditAction CHECKED =
            new AuditAction("audit.log.checked", "перевірено цілість журналу", "log checked");
    static final AuditActions ACTIONS = AuditActions.of("audit", EXPORTED, CHECKED);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Audit audit;
    private final Access access;
    private final DataSource source;

    AuditDesk(Audit audit, Access access, DataSource source) {
        this.audit = audit;
        this.access = access;
        this.source = source;
    }

    public List<AuditEntry> list(AuditFilter filter, @Nullable Long before, int limit) {
        access.require(READ);
        return audit.list(filter, before, limit);
    }

    public AuditHead head() {
        access.require(READ);
        return audit.head();
    }

    /** The records that fit, the newest first; that they left the house is recorded. */
    @Transactional
    public List<AuditEntry> export(AuditFilter filter, int limit) {
        access.require(READ);
        List<AuditEntry> found = audit.list(filter, null, limit);
        audit.record(
                Act.of(EXPORTED, access.actor(), "audit", audit.head().seq()).with("records", found.size()));
        return found;
    }

    /** Recomputes the whole chain: some seconds for a million records. */
    public AuditVerifier.Verdict verify() {
        access.require(READ);
        try (Connection connection = source.getConnection()) {
            AuditVerifier.Verdict verdict = AuditVerifier.verify(connection, List.of());
            String found = verdict instanceof AuditVerifier.Intact ? "intact" : "broken";
            audit.record(
                    Act.of(CHECKED, access.actor(), "audit", audit.head().seq()).with("found", found));
            return verdict;
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be checked", e);
        }
    }

    /** A flat object of texts as a line: {@code login: koval, role: CDTO}. */
    static String plain(String details) {
        Map<?, ?> read = JSON.readValue(details, Map.class);
        return read.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
