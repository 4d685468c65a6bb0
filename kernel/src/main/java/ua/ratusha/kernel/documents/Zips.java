package ua.ratusha.kernel.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Office files are zips with the moment of writing in every entry; here the document's own moment replaces it. */
final class Zips {
    /** Local, since zip times have no zone; a month after the first that a zip can hold, so no extra field is added. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String CORE = "docProps/core.xml";

    private Zips() {}

    /** @param parts entries to put in place of those with the same names */
    static byte[] repeatable(byte[] zip, Instant created, Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        // The JDK's ZipInputStream cannot read what fastexcel streams (zip64 marks without sizes).
        try (ZipFile in = ZipFile.builder().setByteArray(zip).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ENTRY_TIME);
                out.putNextEntry(copy);
                byte[] own = parts.get(entry.getName());
                byte[] content = own == null ? in.getInputStream(entry).readAllBytes() : own;
                out.write(CORE.equals(entry.getName()) ? dated(content, created) : content);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] dated(byte[] core, Instant created) {
        String stamp = created.truncatedTo(ChronoUnit.SECONDS).toString();
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:(created|modified)[^>]*>)[^<]*<", "$1" + stamp + "<")
                .getBytes(StandardCharsets.UTF_8);
    }
}
