package ua.ratusha.kernel.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import ua.ratusha.kernel.reading.SourceDocument.Block;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.kernel.reading.text.CleanText;
import ua.ratusha.kernel.reading.text.DelimitedText;
import ua.ratusha.kernel.reading.text.TextDecoder;

/**
 * Reads what people send: DOCX, XLSX, ODT, ODS, HTML, CSV and plain text. The format is found in the content; a name
 * that says otherwise is tolerated.
 */
public final class DocumentReader {

    private static final Pattern HTML = Pattern.compile(
            "<!doctype\\s+html|<(?:html|head|body|table|div|meta|p|h1)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4_096;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ReadingLimits limits;
    private final ArchiveGuard guard;

    public DocumentReader() {
        this(ReadingLimits.USUAL);
    }

    public DocumentReader(ReadingLimits limits) {
        this.limits = limits;
        this.guard = new ArchiveGuard(limits);
    }

    /**
     * Reads the whole document.
     *
     * @param fileName only helps to tell a table from a text where the content leaves it open; may be empty
     * @throws UnreadableDocument and nothing else, whatever the bytes are
     */
    public SourceDocument read(byte[] content, String fileName) {
        return guarded(() -> read(content, fileName, false));
    }

    /**
     * Reads a file that should be a table: text is cut at the delimiter that fits best, tabs included.
     *
     * @throws UnreadableDocument and nothing else, whatever the bytes are
     */
    public SourceDocument readTable(byte[] content, String fileName) {
        return guarded(() -> read(content, fileName, true));
    }

    private interface Reading {
        SourceDocument read();
    }

    /** The last line of defence: a document must not be able to end a request with anything but a refusal. */
    private static SourceDocument guarded(Reading reading) {
        try {
            return reading.read();
        } catch (UnreadableDocument e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw UnreadableDocument.from(e, "reading.damaged");
        }
    }

    private SourceDocument read(byte[] content, String fileName, boolean table) {
        if (content.length == 0) {
            throw UnreadableDocument.because("reading.empty");
        }
        var budget = new ReadingLimits.Budget(limits);
        if (ArchiveGuard.looksLikeZip(content)) {
            return archive(guard.open(content), budget);
        }
        refuseOldFormats(content);
        if (isHtml(content)) {
            return new SourceDocument("html", List.copyOf(HtmlReader.read(content, budget)));
        }
        return text(content, fileName, table, budget);
    }

    private SourceDocument archive(ArchiveGuard.Archive archive, ReadingLimits.Budget budget) {
        if (archive.has("content.xml")) {
            return openDocument(archive, budget);
        }
        var part = mainPart(archive);
        if (part.startsWith("word/")) {
            return DocxReader.read(archive, part, budget);
        }
        if (part.startsWith("xl/")) {
            if (part.endsWith(".bin")) {
                throw UnreadableDocument.because("reading.old-office");
            }
            return XlsxReader.read(archive, part, budget);
        }
        throw UnreadableDocument.because(part.isEmpty() ? "reading.archive-unknown" : "reading.unknown");
    }

    private SourceDocument openDocument(ArchiveGuard.Archive archive, ReadingLimits.Budget budget) {
        if (archive.has("META-INF/manifest.xml")
                && text(archive, "META-INF/manifest.xml").contains("encryption-data")) {
            throw UnreadableDocument.because("reading.encrypted");
        }
        var type = archive.has("mimetype") ? text(archive, "mimetype") : "";
        if (type.contains("opendocument.spreadsheet")) {
            return OdfReader.read(archive, true, budget);
        }
        if (type.isEmpty() || type.contains("opendocument.text")) {
            return OdfReader.read(archive, false, budget);
        }
        throw UnreadableDocument.because("reading.unknown");
    }

    private static String text(ArchiveGuard.Archive archive, String part) {
        try (var in = archive.open(part)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw UnreadableDocument.from(e, "reading.archive-damaged", part);
        }
    }

    /** The part that the package names as its document (ECMA-376 part 2, 9.3); empty if there is none. */
    private String mainPart(ArchiveGuard.Archive archive) {
        if (archive.has("_rels/.rels")) {
            var xml = new XmlCursor(archive.open("_rels/.rels"), limits);
            while (xml.next()) {
                if (xml.isStart() && xml.attribute("Type").endsWith("/officeDocument")) {
                    var target = xml.attribute("Target");
                    return target.startsWith("/") ? target.substring(1) : target;
                }
            }
        }
        return "";
    }

    private static void refuseOldFormats(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1);
        if (startsWith(content, OLE)) {
            var encrypted = new String(content, StandardCharsets.ISO_8859_1).contains(wide("EncryptedPackage"));
            throw UnreadableDocument.because(encrypted ? "reading.encrypted" : "reading.old-office");
        }
        if (head.stripLeading().startsWith("{\\rtf")) {
            throw UnreadableDocument.because("reading.rtf");
        }
        if (head.contains("%PDF-")) {
            throw UnreadableDocument.because("reading.pdf");
        }
        if (startsWith(content, new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                || startsWith(content, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})
                || head.startsWith("GIF8")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")) {
            throw UnreadableDocument.because("reading.picture");
        }
    }

    private static String wide(String ascii) {
        return new String(ascii.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (content[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHtml(byte[] content) {
        var bytes = content.length > HEAD ? Arrays.copyOf(content, HEAD) : content;
        var head = TextDecoder.decode(bytes).text().stripLeading();
        return head.startsWith("<") && HTML.matcher(head).find();
    }

    private SourceDocument text(byte[] content, String fileName, boolean table, ReadingLimits.Budget budget) {
        if (content.length > 4L * limits.maxTextChars()) {
            throw UnreadableDocument.because("reading.too-much-text", limits.maxTextChars() >> 20);
        }
        var text = TextDecoder.decode(content).text();
        if (isBinary(text) || text.startsWith("<?xml")) {
            throw UnreadableDocument.because("reading.unknown");
        }
        var guess = DelimitedText.guess(text);
        if (table || isDelimited(guess, fileName)) {
            return new SourceDocument("csv", List.of(delimited(text, guess.delimiter(), budget)));
        }
        return new SourceDocument("text", List.copyOf(PlainTextReader.read(text, budget)));
    }

    /** Prose has commas too, but never the same number of them on nearly every line. */
    private static boolean isDelimited(DelimitedText.Guess guess, String fileName) {
        if (guess.columns() < 2 || guess.delimiter() == '\t') {
            return false;
        }
        boolean named = fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
        return named ? guess.share() >= 0.5 : guess.rows() >= 3 && guess.columns() >= 3 && guess.share() >= 0.9;
    }

    private static boolean isBinary(String text) {
        int length = Math.min(text.length(), HEAD);
        int strange = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            strange += c < ' ' && "\t\n\r\f\u000b\u001a".indexOf(c) < 0 || c == '\uFFFD' ? 1 : 0;
        }
        return strange * 20 > length;
    }

    private static Block delimited(String text, char delimiter, ReadingLimits.Budget budget) {
        var grid = new GridBuilder(budget, "");
        DelimitedText.parse(text, delimiter, new DelimitedText.Sink() {
            private final ArrayList<String> cells = new ArrayList<>();

            @Override
            public void cell(String cell) {
                budget.checkColumns(cells.size() + 1L, new Place("", 1));
                cells.add(CleanText.of(cell).isEmpty() ? "" : cell.replace('\n', GridBuilder.LINE));
            }

            @Override
            public void endOfRow(int line) {
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    for (int column = 0; column < cells.size(); column++) {
                        grid.put(line - 1, column, cells.get(column), false);
                    }
                }
                cells.clear();
            }
        });
        return grid.build(new Place("", 1), "");
    }
}
