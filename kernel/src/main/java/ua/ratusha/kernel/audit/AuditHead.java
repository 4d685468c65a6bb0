package ua.ratusha.kernel.audit;

import java.util.regex.Pattern;

/**
 * The end of the chain at some moment. Published outside the house, it proves later that nothing before it changed.
 *
 * @param seq number of the last record; 0 for an empty log
 * @param hash its SHA-256, 64 lower-case hexadecimal digits
 */
public record AuditHead(long seq, String hash) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public AuditHead {
        if (seq < 0 || !HEX.matcher(hash).matches()) {
            throw new IllegalArgumentException("Not a head of the audit log: " + seq + " " + hash);
        }
    }
}
