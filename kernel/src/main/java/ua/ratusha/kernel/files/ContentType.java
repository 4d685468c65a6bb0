package ua.ratusha.kernel.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import ua.ratusha.kernel.web.Refusal;

/**
 * What a file is by its content. The name only chooses among kinds that cannot be told apart otherwise (CSV and plain
 * text, old office files); it never overrules the content.
 */
final class ContentType {
    private static final TikaConfig TIKA = TikaConfig.getDefaultConfig();
    private static final MimeTypes TYPES = TIKA.getMimeRepository();
    private static final String OLE = "application/x-tika-msoffice";
    private static final String ZIP = "application/zip";
    private static final int LONGEST_MIMETYPE = 100;
    private static final byte[] OLE_MACROS = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);
    private static final int SCAN_BYTES = 64 << 10;

    private static final Map<String, String> OFFICE_PARTS = Map.of(
            "word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private final Path file;
    private final String name;

    ContentType(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /**
     * @param type media type without parameters
     * @param macros the file carries program text that its program may run
     */
    record Found(String type, boolean macros) {
        /** A short word for people: «PDF», «DOCX». */
        String word() {
            try {
                String extension = TYPES.forName(type).getExtension();
                return extension.isEmpty() ? type : extension.substring(1).toUpperCase(Locale.ROOT);
            } catch (MimeTypeException e) {
                return type;
            }
        }
    }

    /** @throws Refusal if the name promises another kind, or a container cannot be opened */
    Found find() throws IOException {
        MediaType magic = magic();
        Found found = switch (magic.toString()) {
            case ZIP, "application/x-tika-ooxml" -> insideZip();
            case OLE -> new Found(oldOffice(), contains(OLE_MACROS));
            default -> new Found(special(magic).toString(), false);
        };
        if (!fits(found.type)) {
            throw new Refusal("files.mismatch", name, found.word());
        }
        return found;
    }

    private MediaType magic() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return TYPES.detect(in, new Metadata()).getBaseType();
        }
    }

    /** Plain text may be CSV or JSON by its name; nothing else changes by name. */
    private MediaType special(MediaType magic) throws IOException {
        MediaType named = named();
        boolean text = isText(named)
                && !isMarkup(named)
                && (magic.equals(MediaType.TEXT_PLAIN) || magic.equals(MediaType.OCTET_STREAM) && looksLikeText());
        return text || isSignature(magic, named) ? named : magic;
    }

    /** Cyrillic of one byte a letter (windows-1251, KOI8-U) is text too, and no control characters stand in it. */
    private boolean looksLikeText() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (byte b : in.readNBytes(SCAN_BYTES)) {
                if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 127) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean isSignature(MediaType magic, MediaType named) {
        return magic.equals(MediaType.OCTET_STREAM) && named.toString().startsWith("application/pkcs7");
    }

    private String oldOffice() {
        String named = named().toString();
        boolean office = named.equals("application/msword")
                || named.equals("application/vnd.ms-excel")
                || named.equals("application/vnd.ms-powerpoint");
        return office ? named : OLE;
    }

    private MediaType named() {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try {
            return TYPES.detect(null, metadata).getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean fits(String type) {
        MediaType named = named();
        MediaType found = MediaType.parse(type);
        var registry = TYPES.getMediaTypeRegistry();
        return named.equals(MediaType.OCTET_STREAM)
                || registry.normalize(named).equals(registry.normalize(found))
                || registry.isSpecializationOf(found, named)
                || (isText(named) && isText(found) && isMarkup(named) == isMarkup(found))
                || macroTwin(named, type);
    }

    /** «.docm» holds what «.docx» holds and macros; macros have their own refusal. */
    private static boolean macroTwin(MediaType named, String type) {
        String plain = named.toString();
        return plain.contains("macroenabled")
                && (plain.contains("word") && type.contains("word")
                        || plain.contains("excel") && type.contains("spreadsheet")
                        || plain.contains("powerpoint") && type.contains("presentation"));
    }

    private static boolean isText(MediaType type) {
        return TYPES.getMediaTypeRegistry().isInstanceOf(type, MediaType.TEXT_PLAIN);
    }

    private static boolean isMarkup(MediaType type) {
        String text = type.toString();
        return text.contains("html") || text.contains("svg") || text.contains("xml");
    }

    private Found insideZip() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean macros = zip.stream().anyMatch(ContentType::isProgram);
            ZipEntry declared = zip.getEntry("mimetype");
            if (declared != null && declared.getSize() <= LONGEST_MIMETYPE) {
                try (InputStream in = zip.getInputStream(declared)) {
                    String type = new String(in.readNBytes(LONGEST_MIMETYPE), StandardCharsets.US_ASCII).strip();
                    MediaType parsed = MediaType.parse(type);
                    return new Found(parsed == null ? ZIP : parsed.getBaseType().toString(), macros);
                }
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                for (Map.Entry<String, String> part : OFFICE_PARTS.entrySet()) {
                    if (zip.stream().anyMatch(entry -> entry.getName().startsWith(part.getKey()))) {
                        return new Found(part.getValue(), macros);
                    }
                }
            }
            return new Found(ZIP, macros);
        } catch (ZipException e) {
            throw new Refusal("files.damaged", name);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Macros of Microsoft's formats and Basic or scripts of OpenDocument. */
    private static boolean isProgram(ZipEntry entry) {
        String path = entry.getName().toLowerCase(Locale.ROOT);
        boolean script = path.startsWith("scripts/") || (path.startsWith("basic/") && path.endsWith(".xba"));
        return path.endsWith("vbaproject.bin") || path.contains("macrosheets/") || (script && !entry.isDirectory());
    }

    private boolean contains(byte[] wanted) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] window = new byte[SCAN_BYTES];
            int kept = 0;
            for (int n = in.readNBytes(window, 0, SCAN_BYTES); n > kept; ) {
                if (indexOf(window, n, wanted)) {
                    return true;
                }
                kept = Math.min(n, wanted.length);
                System.arraycopy(window, n - kept, window, 0, kept);
                n = kept + in.readNBytes(window, kept, SCAN_BYTES - kept);
            }
            return false;
        }
    }

    private static boolean indexOf(byte[] window, int length, byte[] wanted) {
        for (int i = 0; i + wanted.length <= length; i++) {
            if (Arrays.equals(window, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
