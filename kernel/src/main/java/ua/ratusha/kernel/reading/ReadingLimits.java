package ua.ratusha.kernel.reading;

import ua.ratusha.kernel.reading.SourceDocument.Place;

/**
 * How much a foreign document may ask of this house before it is refused.
 *
 * @param maxUnpackedBytes all entries of an archive together, nested archives included
 * @param maxRatio unpacked bytes per packed byte
 * @param ratioFromBytes entries that unpack to less are not asked for their ratio
 * @param maxEntries entries of an archive, nested archives included
 * @param maxNesting archives inside archives; 1 = an archive whose entries are not archives
 * @param maxCells cells of all grids of a document, after merged and repeated ones are expanded
 * @param maxTextChars characters of a document's text
 * @param maxColumns columns of one grid
 * @param maxDepth XML elements inside each other
 */
public record ReadingLimits(
        long maxUnpackedBytes,
        int maxRatio,
        long ratioFromBytes,
        int maxEntries,
        int maxNesting,
        int maxCells,
        int maxTextChars,
        int maxColumns,
        int maxDepth) {

    public static final ReadingLimits USUAL =
            new ReadingLimits(200L << 20, 200, 1L << 20, 10_000, 4, 2_000_000, 8 << 20, 1_024, 500);

    public ReadingLimits withMaxUnpackedBytes(long bytes) {
        return new ReadingLimits(
                bytes, maxRatio, ratioFromBytes, maxEntries, maxNesting, maxCells, maxTextChars, maxColumns, maxDepth);
    }

    /** What one document has used up; one for each reading. */
    static final class Budget {
        private final ReadingLimits limits;
        private long cells;
        private long textChars;

        Budget(ReadingLimits limits) {
            this.limits = limits;
        }

        void takeCells(long count, Place place) {
            cells += count;
            if (cells > limits.maxCells()) {
                throw UnreadableDocument.at(place, "reading.too-many-cells", limits.maxCells());
            }
        }

        /** For values that grids will refer to and that are not cells themselves. */
        void checkValues(long count) {
            if (count > limits.maxCells()) {
                throw UnreadableDocument.because("reading.too-many-cells", limits.maxCells());
            }
        }

        void takeText(long chars, Place place) {
            textChars += chars;
            if (textChars > limits.maxTextChars()) {
                throw UnreadableDocument.at(place, "reading.too-much-text", limits.maxTextChars() >> 20);
            }
        }

        /** For text that is still being collected and not yet taken. */
        void checkText(long chars) {
            if (chars > limits.maxTextChars()) {
                throw UnreadableDocument.because("reading.too-much-text", limits.maxTextChars() >> 20);
            }
        }

        void checkColumns(long columns, Place place) {
            if (columns > limits.maxColumns()) {
                throw UnreadableDocument.at(place, "reading.too-many-columns", limits.maxColumns());
            }
        }

        ReadingLimits limits() {
            return limits;
        }
    }
}
