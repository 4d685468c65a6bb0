package ua.ratusha.kernel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Damaged files either read or are refused; a refusal never hides a defect of ours. */
class MutationTest {

    private static final int MUTATIONS = 10_000;

    private final DocumentReader reader = new DocumentReader();
    private final Random random = new Random(20_261_122);
    private int read;
    private int refused;

    @Test
    void tenThousandMutationsReadOrAreRefused() {
        var samples =
                List.of(Samples.docx(), Samples.xlsx(), Samples.odt(), Samples.ods(), Samples.html(), Samples.text());
        var unpacked = samples.stream().map(MutationTest::unpack).toList();
        for (int i = 0; i < MUTATIONS; i++) {
            int which = i % samples.size();
            // Half of the archives are mutated inside, behind the check sums, where the XML is.
            boolean inside = i / samples.size() % 2 == 0 && !unpacked.get(which).isEmpty();
            check(inside ? mutateInside(unpacked.get(which)) : mutate(samples.get(which)), i);
        }
        assertThat(read).isGreaterThan(MUTATIONS / 10);
        assertThat(refused).isGreaterThan(MUTATIONS / 10);
    }

    private void check(byte[] content, int number) {
        try {
            reader.read(content, number % 2 == 0 ? "a.csv" : "");
            read++;
        } catch (UnreadableDocument e) {
            assertThat(e.key()).as("mutation %d, %s", number, e.getCause()).isNotEqualTo("reading.damaged");
            refused++;
        }
    }

    private byte[] mutate(byte[] original) {
        var bytes = original.clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && bytes.length > 1; i++) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = joined(bytes, at, at + length);
                case 4 -> bytes = joined(bytes, at + length, at);
                default -> bytes[at] = (byte) "<>&\"'0195/:]".charAt(random.nextInt(12));
            }
        }
        return bytes;
    }

    /** The bytes up to one place, then those from another: cuts a block out or doubles it. */
    private static byte[] joined(byte[] bytes, int end, int from) {
        var result = Arrays.copyOf(bytes, end + bytes.length - from);
        System.arraycopy(bytes, from, result, end, bytes.length - from);
        return result;
    }

    private byte[] mutateInside(LinkedHashMap<String, byte[]> entries) {
        var copy = new LinkedHashMap<>(entries);
        var names = new ArrayList<>(copy.keySet());
        var name = names.get(random.nextInt(names.size()));
        if (random.nextInt(20) == 0) {
            copy.remove(name);
        } else {
            copy.put(name, mutate(copy.get(name)));
        }
        return pack(copy);
    }

    private static LinkedHashMap<String, byte[]> unpack(byte[] content) {
        var entries = new LinkedHashMap<String, byte[]>();
        if (ArchiveGuard.looksLikeZip(content)) {
            var archive = new ArchiveGuard(ReadingLimits.USUAL).open(content);
            for (var name : archive.names()) {
                try (var in = archive.open(name)) {
                    entries.put(name, in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return entries;
    }

    private static byte[] pack(LinkedHashMap<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
