package ua.ratusha.kernel.reading.tables;

import java.util.List;

/** A cell or a row that an import cannot take: why, and what the person should write instead. */
public final class BadCell extends RuntimeException {

    private final String reasonKey;
    private final String mendKey;
    private final transient List<Object> args;

    /**
     * @param reasonKey a text key that says what is wrong
     * @param mendKey a text key that says how to mend it
     * @param args for both texts
     */
    public BadCell(String reasonKey, String mendKey, Object... args) {
        super(reasonKey, null, false, false);
        this.reasonKey = reasonKey;
        this.mendKey = mendKey;
        this.args = List.of(args);
    }

    public String reasonKey() {
        return reasonKey;
    }

    public String mendKey() {
        return mendKey;
    }

    public List<Object> args() {
        return args;
    }
}
