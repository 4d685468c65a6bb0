package ua.ratusha.kernel.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the whole audit chain from the table, without the database's own functions and without the rest of the
 * house: a plain connection is enough. Reads by a cursor, so that the length of the log does not matter.
 *
 * <p>Who owns the database can rewrite the log from some record to its end, hashes included. Only a head that was
 * published before shows that: give the published heads.
 */
public final class AuditVerifier {
    private static final int FETCH_ROWS = 2_000;
    private static final byte[] NULL_FIELD = {-1, -1, -1, -1};
    private static final String RECORDS = """
            select seq, (extract(epoch from at) * 1000000)::bigint, actor_id::text, actor_name, action, object_type,
                   object_id, unit_id::text, details::text, request_id, prev_hash, hash
            from kernel.audit order by seq
            """;

    private AuditVerifier() {}

    /** What the check found. */
    public sealed interface Verdict {}

    /** The chain is whole. */
    public record Intact(AuditHead head) implements Verdict {}

    /**
     * The chain is broken.
     *
     * @param seq number of the first record that does not fit
     */
    public record Broken(long seq, Reason reason) implements Verdict {}

    /** Why a record does not fit; the text {@code audit.break.<reason>} says it to people. */
    public enum Reason {
        /** A number is missing: a record was deleted. */
        MISSING,
        /** Not a place of the chain: numbers start with 1. */
        OUT_OF_PLACE,
        /** The record does not hold the hash of the one before it. */
        UNLINKED,
        /** The record's content is not what was hashed. */
        ALTERED,
        /** The log ends before or after the end that the house knows. */
        HEAD,
        /** The record is not the one whose hash was published. */
        PUBLISHED
    }

    /**
     * Checks all records, in one snapshot.
     *
     * @param connection in auto-commit, of a role that may read both tables; given back as it was
     * @param published heads that were published before; may be empty
     */
    public static Verdict verify(Connection connection, List<AuditHead> published) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalArgumentException("The check makes its own snapshot: give a connection in auto-commit");
        }
        int isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            return check(connection, published);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(isolation);
        }
    }

    private static Verdict check(Connection connection, List<AuditHead> published) throws SQLException {
        Map<Long, Set<String>> bySeq = published.stream()
                .collect(
                        Collectors.groupingBy(AuditHead::seq, Collectors.mapping(AuditHead::hash, Collectors.toSet())));
        byte[] last = new byte[32];
        long expected = 1;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet record = statement.executeQuery(RECORDS)) {
                for (; record.next(); expected++) {
                    var broken = reason(record, expected, last, bySeq);
                    if (broken.isPresent()) {
                        return new Broken(Math.min(expected, Math.max(record.getLong(1), 1)), broken.get());
                    }
                    last = record.getBytes(12);
                }
            }
        }
        var found = new AuditHead(expected - 1, HexFormat.of().formatHex(last));
        for (AuditHead head : published) {
            if (head.seq() > found.seq()) {
                return new Broken(expected, Reason.PUBLISHED);
            }
        }
        return found.equals(head(connection)) ? new Intact(found) : new Broken(expected, Reason.HEAD);
    }

    private static Optional<Reason> reason(
            ResultSet record, long expected, byte[] last, Map<Long, Set<String>> published) throws SQLException {
        long seq = record.getLong(1);
        if (seq != expected) {
            return Optional.of(seq > expected ? Reason.MISSING : Reason.OUT_OF_PLACE);
        }
        if (!Arrays.equals(record.getBytes(11), last)) {
            return Optional.of(Reason.UNLINKED);
        }
        byte[] hash = record.getBytes(12);
        if (!Arrays.equals(hash, hash(record))) {
            return Optional.of(Reason.ALTERED);
        }
        boolean asPublished = Set.of(HexFormat.of().formatHex(hash)).containsAll(published.getOrDefault(seq, Set.of()));
        return !asPublished ? Optional.of(Reason.PUBLISHED) : Optional.empty();
    }

    private static @Nullable AuditHead head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select seq, hash from kernel.audit_head")) {
            return row.next() ? new AuditHead(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))) : null;
        }
    }

    /** The same canonical form as in the migration: a name, ten fields with their lengths, the hash before. */
    private static byte[] hash(ResultSet record) throws SQLException {
        var bytes = new ByteArrayOutputStream(256);
        try (var form = new DataOutputStream(bytes)) {
            write(form, "ratusha.audit.1");
            for (int column = 1; column <= 10; column++) {
                write(form, record.getString(column));
            }
            form.write(record.getBytes(11));
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(DataOutputStream form, @Nullable String field) throws IOException {
        if (field == null) {
            form.write(NULL_FIELD);
            return;
        }
        byte[] text = field.getBytes(StandardCharsets.UTF_8);
        form.writeInt(text.length);
        form.write(text);
    }
}
