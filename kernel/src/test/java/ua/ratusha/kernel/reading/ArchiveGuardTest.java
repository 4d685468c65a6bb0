package ua.ratusha.kernel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.DefaultHandler;

class ArchiveGuardTest {

    private static final int MEGABYTE = 1 << 20;

    private final ArchiveGuard guard = new ArchiveGuard(ReadingLimits.USUAL);

    @Test
    void aGoodArchiveOpens() throws IOException {
        var archive = guard.open(Samples.zip(Map.of("тека/файл.txt", "вміст")));

        assertThat(archive.names()).containsExactly("тека/файл.txt");
        try (var in = archive.open("ТЕКА/файл.TXT")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("вміст");
        }
    }

    @Test
    void aBombOfOneGigabyteIsRefusedWithoutUnpackingItIntoMemory() throws IOException {
        var bomb = bomb(1_024);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        refused(guard, bomb, "reading.archive-ratio");
        refused(
                new ArchiveGuard(new ReadingLimits(200L << 20, 2_000, 1L << 20, 10, 4, 1, 1, 1, 1)),
                bomb,
                "reading.archive-size");

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2L * MEGABYTE);
    }

    @Test
    void aBombInsideAnArchiveIsRefusedToo() throws IOException {
        var inner = bomb(300);
        refused(guard, zip("inner.zip", inner), "reading.archive-ratio");
    }

    @Test
    void archivesAreNotNestedForEver() throws IOException {
        var content = "x".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 6; i++) {
            content = zip("a.zip", content);
        }
        refused(guard, content, "reading.archive-nesting");
    }

    @Test
    void everyCutIsRefused() {
        var whole = Samples.xlsx();
        for (int length = 0; length < whole.length; length += 37) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> guard.open(cut)).isInstanceOf(UnreadableDocument.class);
        }
        refused(guard, Arrays.copyOf(whole, whole.length / 2), "reading.archive-cut");
    }

    @Test
    void namesThatLeaveTheFolderAreRefused() {
        for (var name : new String[] {"../a", "a/../../b", "/etc/passwd", "C:/a", "a\\..\\b"}) {
            refused(guard, Samples.zip(Map.of(name, "x")), "reading.archive-name");
        }
    }

    @Test
    void tooManyEntriesAreRefused() {
        var entries = new LinkedHashMap<String, String>();
        for (int i = 0; i <= 10_000; i++) {
            entries.put("e" + i, "");
        }
        refused(guard, Samples.zip(entries), "reading.archive-entries");
    }

    @Test
    void aChangedByteIsNoticed() {
        var bytes = Samples.zip(Map.of("a", "x".repeat(100) + "y".repeat(50)));
        bytes[36] ^= 1;
        refused(guard, bytes, "reading.archive-damaged");
    }

    @Test
    void xmlParsersResolveNothing() {
        var xml = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hosts'>]><a>&x;</a>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SafeXml.document(new ByteArrayInputStream(xml)))
                .isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> SafeXml.sax(new ByteArrayInputStream(xml), new DefaultHandler()))
                .isInstanceOf(UnreadableDocument.class);
        var deep = "<a>".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SafeXml.document(new ByteArrayInputStream(deep)))
                .isInstanceOf(UnreadableDocument.class);
        assertThat(SafeXml.document(new ByteArrayInputStream("<a b='c'/>".getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement()
                        .getAttribute("b"))
                .isEqualTo("c");
    }

    @Test
    void oneEndlessAttributeIsRefused() throws IOException {
        var entry = new ByteArrayOutputStream();
        entry.write("<a b='".getBytes(StandardCharsets.UTF_8));
        var random = new Random(1);
        for (int i = 0; i < 40 * MEGABYTE / 8; i++) {
            entry.write("abcdefg%d".formatted(random.nextInt(10)).getBytes(StandardCharsets.UTF_8));
        }
        var content = zip("content.xml", entry.toByteArray());
        assertThatThrownBy(() -> new DocumentReader().read(content, ""))
                .hasStackTraceContaining("a tag of more than")
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.key()).isEqualTo("reading.damaged-xml"));
    }

    private static byte[] bomb(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var block = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static void refused(ArchiveGuard guard, byte[] content, String key) {
        assertThatThrownBy(() -> guard.open(content))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
