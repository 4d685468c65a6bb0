package ua.ratusha.kernel.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.web.Refusal;

/**
 * Keeps files by their content: the SHA-256 of the bytes is the name, so nothing is kept twice and nothing changes
 * unseen. A file is whole on the disk before its row is written, and the row belongs to the caller's transaction: after
 * a crash each row has its bytes.
 */
public final class FileStore {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 200;
    /** Up to here the hash is checked before the first byte goes out; larger files wait for {@link #verifyAll}. */
    private static final long CHECKED_AT_READING = 8L << 20;

    private static final int BUFFER = 64 << 10;

    private final Path folder;
    private final Path incoming;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<ContentCheck> checks;

    /** @param folder the store's own folder; made if absent */
    public FileStore(Path folder, JdbcClient jdbc, Clock clock, List<ContentCheck> checks) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
        this.jdbc = jdbc;
        this.clock = clock;
        this.checks = List.copyOf(checks);
        try {
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what a crash left half-written. Only for who holds the house's lock: another's upload may be on its way. */
    void sweep() {
        try (DirectoryStream<Path> orphans = Files.newDirectoryStream(incoming)) {
            for (Path orphan : orphans) {
                Files.delete(orphan);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a file. The same content is kept once; the answer then carries the new name.
     *
     * @param content is read to the limit and left open
     * @param originalName the name that the person's computer gave; folders in it are dropped
     * @param by account, null for the house itself
     * @throws Refusal if it is empty, too large, of a type that {@code limits} do not take, other than its name says,
     *     with macros, damaged, or stopped by a {@link ContentCheck}
     */
    public StoredFile store(InputStream content, String originalName, @Nullable UUID by, Limits limits) {
        String name = clean(originalName);
        try {
            Path draft = Files.createTempFile(incoming, "upload-", ".part");
            try {
                MessageDigest digest = sha256();
                long size = receive(new DigestInputStream(content, digest), draft, name, limits);
                String type = inspect(draft, name, limits);
                String sha256 = HexFormat.of().formatHex(digest.digest());
                settle(draft, sha256);
                return enter(new StoredFile(sha256, size, type, name, now(), by));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<StoredFile> find(String sha256) {
        return jdbc.sql("""
                        select sha256, size, media_type, original_name, uploaded_at, uploaded_by
                        from kernel.file where sha256 = :sha256
                        """)
                .param("sha256", sha256)
                .query((rs, n) -> new StoredFile(
                        rs.getString(1),
                        rs.getLong(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getObject(5, OffsetDateTime.class).toInstant(),
                        rs.getObject(6, UUID.class)))
                .optional();
    }

    /**
     * The bytes; the caller closes the stream. Files up to 8 MB are checked against their name first.
     *
     * @throws IllegalStateException if the file is lost or damaged: a defect of the house, not of the person
     */
    public InputStream open(String sha256) {
        Path file = path(sha256);
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalStateException("File " + sha256 + " is missing in the store");
            }
            if (Files.size(file) > CHECKED_AT_READING) {
                return Files.newInputStream(file);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!HexFormat.of().formatHex(sha256().digest(bytes)).equals(sha256)) {
                throw new IllegalStateException("File " + sha256 + " is damaged in the store");
            }
            return new ByteArrayInputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads every file of the store once. Takes as long as the disk needs; changes nothing. */
    public StoreReport verifyAll() {
        Set<String> listed = new HashSet<>(
                jdbc.sql("select sha256 from kernel.file").query(String.class).list());
        List<String> damaged = new ArrayList<>();
        List<String> unlisted = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder, 3)) {
            for (Path file : (Iterable<Path>) files.filter(this::isContent).sorted()::iterator) {
                String sha256 = file.getFileName().toString();
                seen.add(sha256);
                if (!listed.contains(sha256)) {
                    unlisted.add(sha256);
                }
                if (!hash(file).equals(sha256)) {
                    damaged.add(sha256);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> missing =
                listed.stream().filter(name -> !seen.contains(name)).sorted().toList();
        return new StoreReport(seen.size(), damaged, missing, unlisted);
    }

    private long receive(InputStream in, Path draft, String name, Limits limits) throws IOException {
        long size = 0;
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > limits.maxBytes()) {
                    throw new Refusal("files.too-large", name, Math.max(1, limits.maxBytes() >> 20));
                }
                for (ByteBuffer rest = ByteBuffer.wrap(buffer, 0, n); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
        if (size == 0) {
            throw new Refusal("files.empty", name);
        }
        return size;
    }

    private String inspect(Path draft, String name, Limits limits) throws IOException {
        ContentType.Found found = new ContentType(draft, name).find();
        if (found.macros() && !limits.macros()) {
            throw new Refusal("files.macros", name);
        }
        if (!limits.mediaTypes().contains(found.type())) {
            boolean archive = found.type().equals("application/zip");
            throw archive ? new Refusal("files.archive", name) : new Refusal("files.type", name, found.word());
        }
        checks.forEach(check -> check.check(draft, found.type(), name));
        return found.type();
    }

    private void settle(Path draft, String sha256) throws IOException {
        Path file = path(sha256);
        if (Files.isRegularFile(file) && hash(file).equals(sha256)) {
            return;
        }
        Path shelf = shelf(sha256);
        boolean newShelf = !Files.isDirectory(shelf);
        Files.createDirectories(shelf);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(shelf);
        if (newShelf) {
            flush(folder.resolve(sha256.substring(0, 2)));
            flush(folder);
        }
    }

    private StoredFile enter(StoredFile file) {
        jdbc.sql("""
                        insert into kernel.file
                          (sha256, size, media_type, original_name, uploaded_at, uploaded_by)
                        values (:sha256, :size, :type, :name, :at, :by)
                        on conflict (sha256) do nothing
                        """)
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("type", file.mediaType())
                .param("name", file.name())
                .param("at", file.uploadedAt().atOffset(ZoneOffset.UTC))
                .param("by", file.uploadedBy(), Types.OTHER)
                .update();
        return file;
    }

    private Path path(String sha256) {
        if (!NAME.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal: " + sha256);
        }
        return shelf(sha256).resolve(sha256);
    }

    /** Two levels of 256 folders: a million files make 15 in each. */
    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private boolean isContent(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A renamed file survives a power cut only when its folder is on the disk too. */
    private static void flush(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String clean(String originalName) {
        String name = originalName
                .substring(Math.max(originalName.lastIndexOf('/'), originalName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "")
                .strip();
        if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) {
            return "file";
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
