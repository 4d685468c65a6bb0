package ua.ratusha.kernel.reading.text;

/** Cells that leave the house in a table file. */
public final class CsvCells {

    private CsvCells() {}

    /**
     * Makes a text harmless for a spreadsheet, which would take {@code = + - @} (also after a tab or a line break) at
     * its start for a formula: an apostrophe goes before it. Plain numbers with a sign stay numbers.
     */
    public static String neutralise(String cell) {
        if (cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0 || isSignedNumber(cell)) {
            return cell;
        }
        return "'" + cell;
    }

    /** The cell quoted as RFC 4180 wants where the delimiter, a quote or a line break needs it. */
    public static String quote(String cell, char delimiter) {
        boolean plain = cell.indexOf(delimiter) < 0
                && cell.indexOf('"') < 0
                && cell.indexOf('\n') < 0
                && cell.indexOf('\r') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static boolean isSignedNumber(String cell) {
        boolean digits = false;
        boolean point = false;
        for (int i = 1; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = true;
            } else if ((c == ',' || c == '.') && digits && !point) {
                point = true;
            } else {
                return false;
            }
        }
        return digits && (cell.charAt(0) == '-' || cell.charAt(0) == '+');
    }
}
