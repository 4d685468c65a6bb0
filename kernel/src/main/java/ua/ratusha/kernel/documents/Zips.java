package ua.ratusha.kernel.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.function.BiFunction;
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

    /** @param mend takes the name of an entry and its content, gives the content to keep */
    static byte[] repeatable(byte[] zip, Instant created, BiFunction<String, byte[], byte[]> mend) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        // The JDK's ZipInputStream cannot read what fastexcel streams (zip64 marks without sizes).
        try (ZipFile in = ZipFile.builder().setByteArray(zip).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ENTRY_TIME);
                out.putNextEntry(copy);
                byte[] content =
                        mend.apply(entry.getName(), in.getInputStream(entry).readAllBytes());
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
