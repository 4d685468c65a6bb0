package ua.ratusha.programme.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Officer;
import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.files.Limits;
import ua.ratusha.kernel.files.StoredFile;
import ua.ratusha.kernel.reading.DocumentReader;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.plan.Uploads.Upload;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.plan.lint.ProgrammeLinter;
import ua.ratusha.programme.plan.reading.ProgrammeReader;
import ua.ratusha.programme.plan.reading.Reading;
import ua.ratusha.programme.plan.reading.tables.ColumnMapping;

/**
 * A document becomes a programme in two steps: it is brought and shown as understood, and only a confirmation writes
 * anything into a programme, whole, in one transaction.
 */
public class Imports {
    private final Uploads uploads;
    private final Programmes programmes;
    private final FileStore files;
    private final DocumentReader reader;
    private final Access access;
    private final Audit audit;

    Imports(
            Uploads uploads,
            Programmes programmes,
            FileStore files,
            DocumentReader reader,
            Access access,
            Audit audit) {
        this.uploads = uploads;
        this.programmes = programmes;
        this.files = files;
        this.reader = reader;
        this.access = access;
        this.audit = audit;
    }

    /** What a document says, before anything of it is kept. */
    public record Preview(
            UUID id,
            String name,
            @Nullable UUID programme,
            @Nullable UUID redaction,
            Reading reading,
            List<Finding> findings) {}

    /**
     * Keeps the file and checks that it can be read.
     *
     * @param programme the programme that it amends, {@code null} for a new one
     * @throws ua.ratusha.kernel.reading.UnreadableDocument when it cannot; then nothing is kept
     */
    @Transactional
    public UUID bring(byte[] content, String name, @Nullable UUID programme) {
        access.require(PlanRights.EDIT);
        reader.read(content, name);
        @Nullable UUID by = access.findOfficer().map(Officer::id).orElse(null);
        StoredFile stored =
                files.store(new ByteArrayInputStream(content), name, by, Limits.DOCUMENTS.with("text/html"));
        UUID id = uploads.insert(stored.sha256(), stored.name(), programme, by);
        audit.record(Act.of(PlanActions.DOCUMENT_BROUGHT, access.actor(), "upload", id)
                .with("file", stored.sha256()));
        return id;
    }

    public Preview preview(UUID id) {
        access.require(PlanRights.EDIT);
        Upload upload = getUpload(id);
        Reading reading = read(upload);
        return new Preview(
                id,
                upload.name(),
                upload.programme(),
                upload.redaction(),
                reading,
                ProgrammeLinter.check(reading.content()));
    }

    /** Remembers how a table is to be read, for this document and every later one with the same heading. */
    @Transactional
    public void remember(ColumnMapping mapping) {
        access.require(PlanRights.EDIT);
        uploads.remember(mapping, access.getOfficer().id());
        audit.record(Act.of(PlanActions.MAPPING_REMEMBERED, access.actor(), "mapping", mapping.fingerprint()));
    }

    /**
     * Makes a programme, or a draft that amends one, of a brought document.
     *
     * @param act the act that approved it, {@code null} when it is a draft
     * @throws Refusal when it was confirmed before
     */
    @Transactional
    public Redaction confirm(UUID id, Redaction.@Nullable Act act, boolean own) {
        access.require(PlanRights.EDIT);
        if (!uploads.isAwaited(id)) {
            getUpload(id);
            throw new Refusal("plan.refusal.confirmed-before");
        }
        Upload upload = getUpload(id);
        Reading reading = read(upload);
        if (isEmpty(reading.content())) {
            throw new Refusal("plan.refusal.nothing-read");
        }
        Programmes.Source source = new Programmes.Source(upload.file(), upload.name());
        @Nullable UUID amended = upload.programme();
        Redaction redaction = amended == null
                ? programmes.create(reading.content(), act, own, source)
                : programmes.amend(amended, reading.content(), source);
        if (!uploads.confirm(id, redaction.id())) {
            throw new Refusal("plan.refusal.confirmed-before");
        }
        if (amended != null && act != null) {
            programmes.approve(redaction.id(), act);
        }
        return redaction;
    }

    /** A document without passport, measures, tasks and indicators is no programme, whatever it says. */
    private static boolean isEmpty(ProgrammeContent content) {
        return content.passport().isEmpty()
                && content.indicators().isEmpty()
                && content.directions().stream()
                        .allMatch(each ->
                                each.measures().isEmpty() && each.tasks().isEmpty());
    }

    private Upload getUpload(UUID id) {
        return uploads.find(id).orElseThrow(() -> Refusal.notFound("plan.refusal.no-upload"));
    }

    private Reading read(Upload upload) {
        try (InputStream content = files.open(upload.file())) {
            return ProgrammeReader.read(reader.read(content.readAllBytes(), upload.name()), uploads.listMappings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
