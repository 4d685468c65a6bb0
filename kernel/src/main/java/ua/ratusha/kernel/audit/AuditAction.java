package ua.ratusha.kernel.audit;

/**
 * A kind of act that is audited, declared by the system that does it.
 *
 * @param code stable name, {@code system.object.done}, lower case; it stands in the log for ever
 * @param uk what was done, in Ukrainian, impersonal past tense: «створено підрозділ»
 * @param en the same in English
 */
public record AuditAction(String code, String uk, String en) {
    public AuditAction {
        if (!code.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+")) {
            throw new IllegalArgumentException("Code of an audit action: " + code);
        }
        if (uk.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("No words for the audit action " + code);
        }
    }
}
