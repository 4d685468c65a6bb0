package ua.ratusha.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.ratusha.kernel.documents.Block;
import ua.ratusha.kernel.documents.Document;
import ua.ratusha.kernel.documents.Documents;
import ua.ratusha.kernel.documents.Formats;
import ua.ratusha.kernel.testing.TestDatabase;
import ua.ratusha.kernel.web.Refusal;

class FileStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final UUID OLENA = UUID.fromString("0197f0a0-0000-7000-8000-000000000001");
    private static final Document LETTER = Document.of(
            "Лист", "", new Document.Meta("Рада", "Лист", NOW), List.of(Block.Paragraph.of("Просимо надати копію.")));
    private static final byte[] PDF = Documents.write(LETTER, Formats.PDF);
    private static final byte[] DOCX = Documents.write(LETTER, Formats.DOCX);

    @TempDir
    private Path folder;

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @AfterEach
    void giveConnectionsBack() throws Exception {
        ((AutoCloseable) database).close();
    }

    @Test
    void whatWasPutInComesOutUnchanged() throws IOException {
        StoredFile file = put(PDF, "C:\\Мої документи\\Лист № 5.pdf");
        assertThat(file.name()).isEqualTo("Лист № 5.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(store().find(file.sha256())).contains(file);
        assertThat(file.uploadedBy()).isEqualTo(OLENA);
        assertThat(bytes(file)).isEqualTo(PDF);
        assertThat(folder.resolve(file.sha256().substring(0, 2))
                        .resolve(file.sha256().substring(2, 4)))
                .isDirectoryContaining(path -> path.getFileName().toString().equals(file.sha256()));
    }

    @Test
    void sameContentIsKeptOnceAndEachUploadKeepsItsName() throws IOException {
        StoredFile first = put(PDF, "a.pdf");
        StoredFile second = put(PDF, "b.pdf");
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.name()).isEqualTo("b.pdf");
        assertThat(store().find(first.sha256()).orElseThrow().name()).isEqualTo("a.pdf");
        assertThat(store().verifyAll().checked()).isEqualTo(1);
    }

    @Test
    void typeComesFromTheContent() {
        assertThat(put(DOCX, "лист.docx").mediaType()).isEqualTo(Formats.DOCX.mediaType());
        assertThat(put(Documents.write(LETTER, Formats.XLSX), "без розширення").mediaType())
                .isEqualTo(Formats.XLSX.mediaType());
        assertThat(put(utf8("а;б\r\n1;2\r\n"), "дані.csv").mediaType()).isEqualTo("text/csv");
        assertThat(put(
                                "Дата;Сума\r\n02.04.2026;1,00"
                                        .getBytes(java.nio.charset.Charset.forName("windows-1251")),
                                "виписка.csv")
                        .mediaType())
                .isEqualTo("text/csv");
        assertThat(put(zip("mimetype", "application/vnd.oasis.opendocument.text"), "лист.odt")
                        .mediaType())
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(put(zip("mimetype", "application/vnd.etsi.asic-e+zip"), "лист.asice")
                        .mediaType())
                .isEqualTo("application/vnd.etsi.asic-e+zip");
    }

    @Test
    void refusesWithWordsThatNameTheFileAndTheMend() {
        refused("files.empty", new byte[0], "лист.pdf", Limits.DOCUMENTS);
        refused("files.too-large", PDF, "лист.pdf", Limits.DOCUMENTS.upTo(PDF.length - 1L));
        refused("files.mismatch", PDF, "лист.docx", Limits.DOCUMENTS);
        refused("files.mismatch", DOCX, "лист.pdf", Limits.DOCUMENTS);
        refused("files.mismatch", utf8("MZ\u0090\u0000\u0003\u0000\u0000\u0000"), "рахунок.pdf", Limits.DOCUMENTS);
        refused("files.type", PDF, "лист.pdf", Limits.PICTURES);
        refused("files.archive", zip("a.txt", "x"), "архів.zip", Limits.DOCUMENTS);
        refused("files.type", utf8("<html><script>1</script></html>"), "сторінка.html", Limits.DOCUMENTS);
        refused("files.mismatch", utf8("<html><script>1</script></html>"), "дані.csv", Limits.DOCUMENTS);
        refused(
                "files.macros",
                zip("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "x"),
                "лист.docm",
                Limits.DOCUMENTS);
        refused("files.damaged", Arrays.copyOf(DOCX, DOCX.length / 2), "лист.docx", Limits.DOCUMENTS);
    }

    @Test
    void takesMoreWhereThePlaceAsksForIt() {
        assertThat(put(zip("a.txt", "x"), "архів.zip", Limits.DOCUMENTS.withZip())
                        .mediaType())
                .isEqualTo("application/zip");
        String svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>";
        StoredFile picture = put(utf8(svg), "герб.svg", Limits.PICTURES.with("image/svg+xml"));
        var headers = FileHeaders.of(picture, "герб.svg");
        assertThat(headers.getFirst("Content-Disposition")).startsWith("attachment; filename=\"herb.svg\"");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).startsWith("sandbox");
    }

    @Test
    void archiveBombIsRefusedBeforeItIsKept() {
        byte[] bomb = zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "0".repeat(40 << 20));
        assertThatThrownBy(() -> store(new ArchiveCheck()).store(in(bomb), "лист.odt", OLENA, Limits.DOCUMENTS))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("reading.archive-ratio"));
        assertThat(store(new ArchiveCheck())
                        .store(in(DOCX), "лист.docx", OLENA, Limits.DOCUMENTS)
                        .size())
                .isEqualTo(DOCX.length);
    }

    @Test
    void refusedFileLeavesNothingBehind() throws IOException {
        FileStore strict = store((file, type, name) -> {
            throw new Refusal("files.damaged", name);
        });
        assertThatThrownBy(() -> strict.store(in(PDF), "a.pdf", OLENA, Limits.DOCUMENTS))
                .isInstanceOf(Refusal.class);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(jdbc.sql("select count(*) from kernel.file")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void startRemovesWhatACrashLeftHalfWritten() throws IOException {
        store();
        Path orphan = Files.writeString(folder.resolve("incoming/upload-1.part"), "half");
        store();
        assertThat(orphan).as("another's upload, as far as a second look knows").exists();
        store().sweep();
        assertThat(orphan).doesNotExist();
    }

    @Test
    void rowFollowsTheTransactionOfTheCaller() {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        StoredFile file = transaction.execute(status -> {
            status.setRollbackOnly();
            return put(PDF, "a.pdf");
        });
        assertThat(store().find(file.sha256())).isEmpty();
        assertThat(store().verifyAll()).isEqualTo(new StoreReport(1, List.of(), List.of(), List.of(file.sha256())));
    }

    @Test
    void damageAndLossAreSeen() throws IOException {
        StoredFile damaged = put(PDF, "a.pdf");
        StoredFile lost = put(DOCX, "b.docx");
        Path file = place(damaged);
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        Files.delete(place(lost));

        StoreReport report = store().verifyAll();
        assertThat(report.intact()).isFalse();
        assertThat(report.damaged()).containsExactly(damaged.sha256());
        assertThat(report.missing()).containsExactly(lost.sha256());
        assertThatThrownBy(() -> store().open(damaged.sha256())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store().open(lost.sha256())).isInstanceOf(IllegalStateException.class);

        put(PDF, "a.pdf");
        assertThat(bytes(damaged))
                .as("a new upload of the same content heals it")
                .isEqualTo(PDF);
    }

    @Test
    void nameThatIsNoHashOpensNothing() {
        assertThatThrownBy(() -> store().open("../../secrets")).isInstanceOf(IllegalArgumentException.class);
        assertThat(store().find("../../secrets")).isEmpty();
    }

    private void refused(String key, byte[] content, String name, Limits limits) {
        assertThatThrownBy(() -> put(content, name, limits)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).as(name).isEqualTo(key);
            assertThat(texts()).containsKey(key);
        });
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (InputStream in = FileStore.class.getResourceAsStream("texts.properties")) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private StoredFile put(byte[] content, String name) {
        return put(content, name, Limits.DOCUMENTS);
    }

    private StoredFile put(byte[] content, String name, Limits limits) {
        return store().store(in(content), name, OLENA, limits);
    }

    private FileStore store(ContentCheck... checks) {
        return new FileStore(folder, jdbc, Clock.fixed(NOW, ZoneOffset.UTC), List.of(checks));
    }

    private Path place(StoredFile file) {
        String sha256 = file.sha256();
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private byte[] bytes(StoredFile file) throws IOException {
        try (InputStream in = store().open(file.sha256())) {
            return in.readAllBytes();
        }
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndContents[i]));
                out.write(utf8(namesAndContents[i + 1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
