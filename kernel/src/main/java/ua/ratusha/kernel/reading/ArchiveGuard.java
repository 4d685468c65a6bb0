package ua.ratusha.kernel.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Opens zip files that strangers send. Every entry is unpacked once into nothing and counted before any reader sees the
 * archive, so a bomb costs time up to the limit but no memory. The central directory is the only truth: an archive cut
 * short has none and is refused. Zip64, encrypted and multi-volume archives are refused; office files never need them.
 */
public final class ArchiveGuard {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int DIRECTORY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ReadingLimits limits;

    public ArchiveGuard(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Whether the bytes start like a zip file. */
    public static boolean looksLikeZip(byte[] content) {
        return content.length >= 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /**
     * Checks the whole archive.
     *
     * @throws UnreadableDocument if it is damaged, cut short, encrypted, or goes beyond a limit
     */
    public Archive open(byte[] content) {
        var entries = new Directory(content).read();
        var meter = new Meter();
        for (var entry : entries.values()) {
            measure(content, entry, meter);
        }
        return new Archive(content, entries);
    }

    /** An archive that has passed all checks. Reading an entry unpacks it anew. */
    public static final class Archive {
        private final byte[] content;
        private final Map<String, Entry> entries;

        private Archive(byte[] content, Map<String, Entry> entries) {
            this.content = content;
            this.entries = entries;
        }

        /** Names of the files, with forward slashes, in the order of the directory. */
        public Set<String> names() {
            return entries.keySet();
        }

        public boolean has(String name) {
            return entry(name) != null;
        }

        /** Office formats compare names without regard to case, and some accounting programs rely on it. */
        private @Nullable Entry entry(String name) {
            var exact = entries.get(name);
            if (exact != null) {
                return exact;
            }
            return entries.values().stream()
                    .filter(entry -> entry.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(null);
        }

        /** @throws UnreadableDocument if there is no such file in the archive */
        public InputStream open(String name) {
            var entry = entry(name);
            if (entry == null) {
                throw UnreadableDocument.because("reading.part-missing", name);
            }
            return unpack(content, entry);
        }

        /** Unpacked size of a file in bytes, as measured; 0 if there is no such file. */
        public long size(String name) {
            var entry = entry(name);
            return entry == null ? 0 : entry.size();
        }
    }

    private record Entry(String name, int method, long crc, int packed, long size, int dataAt) {}

    private final class Meter {
        private long bytes;
        private int entries;

        void entry() {
            if (++entries > limits.maxEntries()) {
                throw UnreadableDocument.because("reading.archive-entries", limits.maxEntries());
            }
        }

        void bytes(long more, long entryBytes, long packed) {
            bytes += more;
            if (bytes > limits.maxUnpackedBytes()) {
                throw UnreadableDocument.because("reading.archive-size", limits.maxUnpackedBytes() >> 20);
            }
            if (entryBytes > limits.ratioFromBytes() && entryBytes > limits.maxRatio() * Math.max(1, packed)) {
                throw UnreadableDocument.because("reading.archive-ratio", limits.maxRatio());
            }
        }
    }

    private void measure(byte[] content, Entry entry, Meter meter) {
        meter.entry();
        var crc = new CRC32();
        long size = 0;
        try (var in = unpack(content, entry)) {
            var buffer = new byte[16 << 10];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                meter.bytes(n, size, entry.packed());
                crc.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw UnreadableDocument.from(e, "reading.archive-damaged", entry.name());
        }
        if (size != entry.size() || crc.getValue() != entry.crc()) {
            throw UnreadableDocument.because("reading.archive-damaged", entry.name());
        }
        try (var in = new PushbackInputStream(unpack(content, entry), 4)) {
            if (startsLikeZip(in)) {
                measureNested(in, meter, entry.packed(), 2);
            }
        } catch (IOException e) {
            throw UnreadableDocument.from(e, "reading.archive-damaged", entry.name());
        }
    }

    /** Nested archives are never opened by a reader here, so damage inside one is no reason to refuse; size is. */
    private void measureNested(InputStream archive, Meter meter, long packed, int level) {
        if (level > limits.maxNesting()) {
            throw UnreadableDocument.because("reading.archive-nesting", limits.maxNesting());
        }
        try {
            var zip = new ZipInputStream(archive, StandardCharsets.ISO_8859_1);
            var buffer = new byte[16 << 10];
            while (zip.getNextEntry() != null) {
                meter.entry();
                var in = new PushbackInputStream(zip, 4);
                if (startsLikeZip(in)) {
                    measureNested(in, meter, packed, level + 1);
                }
                long size = 0;
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    size += n;
                    meter.bytes(n, size, packed);
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            return;
        }
    }

    private static boolean startsLikeZip(PushbackInputStream in) throws IOException {
        var head = in.readNBytes(4);
        in.unread(head);
        return looksLikeZip(head);
    }

    private static InputStream unpack(byte[] content, Entry entry) {
        var packed = new ByteArrayInputStream(content, entry.dataAt(), entry.packed());
        if (entry.method() == STORED) {
            return packed;
        }
        // Without its own header the inflater wants one more byte after the data.
        var padded = new SequenceInputStream(packed, new ByteArrayInputStream(new byte[1]));
        var inflater = new Inflater(true);
        return new InflaterInputStream(padded, inflater, 8 << 10) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    /** Reads the central directory. */
    private final class Directory {
        private final byte[] content;
        private final ByteBuffer bytes;

        Directory(byte[] content) {
            this.content = content;
            this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        }

        Map<String, Entry> read() {
            int end = endRecord();
            int count = u16(end + 10);
            long offset = u32(end + 16);
            boolean oneVolume = u16(end + 4) == 0 && u16(end + 6) == 0 && u16(end + 8) == count;
            if (!oneVolume || count == 0xFFFF || offset > end) {
                throw UnreadableDocument.because("reading.archive-kind");
            }
            if (count > limits.maxEntries()) {
                throw UnreadableDocument.because("reading.archive-entries", limits.maxEntries());
            }
            var entries = new LinkedHashMap<String, Entry>();
            int at = (int) offset;
            long packed = 0;
            for (int i = 0; i < count; i++) {
                require(at, DIRECTORY_SIZE, DIRECTORY_SIGNATURE);
                int nameLength = u16(at + 28);
                var name = name(at + DIRECTORY_SIZE, nameLength, (u16(at + 8) & 0x800) != 0);
                var entry = entry(at, name);
                packed += entry.packed();
                if (packed > content.length) {
                    // Entries that share bytes are a known way to make much work out of a small file.
                    throw UnreadableDocument.because("reading.archive-damaged", name);
                }
                if (!name.endsWith("/") && entries.put(name, entry) != null) {
                    throw UnreadableDocument.because("reading.archive-name", name);
                }
                at += DIRECTORY_SIZE + nameLength + u16(at + 30) + u16(at + 32);
            }
            return entries;
        }

        private Entry entry(int at, String name) {
            if ((u16(at + 8) & 1) != 0) {
                throw UnreadableDocument.because("reading.encrypted");
            }
            int method = u16(at + 10);
            if (method != STORED && method != DEFLATED) {
                throw UnreadableDocument.because("reading.archive-kind");
            }
            long packed = u32(at + 20);
            long size = u32(at + 24);
            long local = u32(at + 42);
            if (local > content.length) {
                throw cut();
            }
            require((int) local, LOCAL_SIZE, LOCAL_SIGNATURE);
            long dataAt = local + LOCAL_SIZE + u16((int) local + 26) + u16((int) local + 28);
            if (dataAt + packed > content.length) {
                throw cut();
            }
            return new Entry(name, method, u32(at + 16), (int) packed, size, (int) dataAt);
        }

        private int endRecord() {
            int last = content.length - END_SIZE;
            for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
                if (bytes.getInt(at) == END_SIGNATURE && at + END_SIZE + u16(at + 20) <= content.length) {
                    return at;
                }
            }
            throw cut();
        }

        private String name(int at, int length, boolean utf8) {
            require(at, length);
            var charset = utf8 ? StandardCharsets.UTF_8 : Charset.forName("IBM866");
            var name = new String(content, at, length, charset).replace('\\', '/');
            boolean bad = name.isEmpty()
                    || name.startsWith("/")
                    || name.indexOf('\0') >= 0
                    || name.matches("^[A-Za-z]:.*")
                    || ("/" + name + "/").contains("/../");
            if (bad) {
                throw UnreadableDocument.because("reading.archive-name", name);
            }
            return name;
        }

        private void require(int at, int length, int signature) {
            require(at, length);
            if (bytes.getInt(at) != signature) {
                throw UnreadableDocument.because("reading.archive-damaged", "zip");
            }
        }

        private void require(int at, int length) {
            if (at < 0 || (long) at + length > content.length) {
                throw cut();
            }
        }

        private static UnreadableDocument cut() {
            return UnreadableDocument.because("reading.archive-cut");
        }

        private int u16(int at) {
            return Short.toUnsignedInt(bytes.getShort(at));
        }

        private long u32(int at) {
            return Integer.toUnsignedLong(bytes.getInt(at));
        }
    }
}
