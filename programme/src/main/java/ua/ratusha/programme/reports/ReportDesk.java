package ua.ratusha.programme.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.documents.Downloads;
import ua.ratusha.kernel.documents.Formats;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.files.Limits;
import ua.ratusha.kernel.files.StoredFile;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.reports.api.FrozenReport;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.ReportKind;
import ua.ratusha.programme.reports.api.Reports;
import ua.ratusha.programme.reports.paper.ReportPaper;
import ua.ratusha.programme.reports.snapshot.CanonicalJson;
import ua.ratusha.programme.reports.snapshot.Chapter;
import ua.ratusha.programme.reports.snapshot.Snapshot;

/** Reports are begun, written, frozen and corrected here. A draft follows the data; a frozen report never changes. */
public class ReportDesk implements Reports {
    /** Longest narrative section, signs. */
    public static final int LONGEST = 20_000;

    private static final Limits TYPES = Limits.DOCUMENTS.with("application/json", "text/html", "application/xhtml+xml");

    private final ReportBook book;
    private final Composer composer;
    private final Owing owing;
    private final Plans plans;
    private final FileStore files;
    private final Words words;
    private final Access access;
    private final Audit audit;
    private final Stamps stamps;

    ReportDesk(
            ReportBook book,
            Composer composer,
            Owing owing,
            Plans plans,
            FileStore files,
            Words words,
            Access access,
            Audit audit,
            Stamps stamps) {
        this.book = book;
        this.composer = composer;
        this.owing = owing;
        this.plans = plans;
        this.files = files;
        this.words = words;
        this.access = access;
        this.audit = audit;
        this.stamps = stamps;
    }

    /** Reports of a programme that this reader may see. */
    public List<Report> list(UUID programme) {
        boolean all = access.may(ReportsRights.READ);
        return book.list(programme).stream()
                .filter(report -> all || report.isFrozen())
                .toList();
    }

    /** @throws Refusal (404) when there is none, or it is a draft and this reader may not see drafts */
    public Report get(UUID id) {
        return book.find(id)
                .filter(report -> report.isFrozen() || access.may(ReportsRights.READ))
                .orElseThrow(() -> Refusal.notFound("reports.refusal.no-report"));
    }

    /** What the report shows: the frozen snapshot, or the draft as the data give it now. */
    public Snapshot read(UUID id) {
        Report report = get(id);
        return report.isFrozen() ? CanonicalJson.read(frozenJson(id)) : composer.compose(report);
    }

    public List<Kept> listFiles(UUID id) {
        return book.listFiles(get(id).id()).stream()
                .map(kept -> new Kept(kept.format(), kept.sha256(), kept.size()))
                .toList();
    }

    /** A file of a frozen report. @param size bytes */
    public record Kept(Formats format, String sha256, long size) {}

    /** The bytes of one file: the stored one, or the draft's as it would be now. */
    public byte[] file(UUID id, Formats format) {
        Report report = get(id);
        if (!report.isFrozen()) {
            return ReportPaper.file(words, CanonicalJson.write(composer.compose(report)), format);
        }
        String sha256 = book.listFiles(id).stream()
                .filter(kept -> kept.format() == format)
                .map(ReportBook.Kept::sha256)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("reports.refusal.no-format"));
        try (InputStream in = files.open(sha256)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The draft of a report; begun again it is the same draft.
     *
     * @throws Refusal when the programme owes no such report, or it is frozen: then it is corrected
     */
    @Transactional
    public UUID begin(UUID programme, ReportKind kind, Period period) {
        access.require(ReportsRights.EDIT);
        plans.get(programme).requireOwn();
        refuseNotOwed(programme, kind, period);
        Optional<UUID> begun = book.insert(programme, kind, period, composer.title(kind, period), null, actor());
        if (begun.isPresent()) {
            record(ReportsActions.BEGUN, begun.get(), programme);
            return begun.get();
        }
        return book.list(programme).stream()
                .filter(report -> report.kind() == kind && report.period().equals(period) && !report.isFrozen())
                .map(Report::id)
                .findFirst()
                .orElseThrow(() -> Refusal.withStatus(409, "reports.refusal.frozen-already"));
    }

    private void refuseNotOwed(UUID programme, ReportKind kind, Period period) {
        ProgrammeContent content = plans.current(programme).content();
        boolean owed = owing.list(content, book.listRules()).stream()
                .anyMatch(each -> each.rule().kind() == kind && each.period().equals(period));
        if (!owed) {
            throw new Refusal("reports.refusal.not-owed");
        }
        if (period.first().isAfter(today())) {
            throw new Refusal("reports.refusal.future-period");
        }
    }

    /** A new report that names the frozen one it stands in for; asked again it is the same draft. */
    @Transactional
    public UUID correct(UUID old) {
        access.require(ReportsRights.EDIT);
        Report report = get(old);
        if (!report.isFrozen()) {
            throw Refusal.withStatus(409, "reports.refusal.draft-needs-no-correction");
        }
        Optional<UUID> begun =
                book.insert(report.programme(), report.kind(), report.period(), report.title(), old, actor());
        if (begun.isPresent()) {
            record(ReportsActions.BEGUN, begun.get(), report.programme());
            return begun.get();
        }
        return book.list(report.programme()).stream()
                .filter(each -> old.equals(each.corrects()))
                .map(Report::id)
                .findFirst()
                .orElseThrow(() -> Refusal.withStatus(409, "reports.refusal.draft-open"));
    }

    /** @throws Refusal for a frozen report, or words too long */
    @Transactional
    public void write(UUID id, Chapter chapter, String text) {
        access.require(ReportsRights.EDIT);
        Report report = getDraft(id);
        if (text.length() > LONGEST) {
            throw new Refusal("reports.refusal.long-section", LONGEST);
        }
        String clean = text.strip().replace("\r\n", "\n");
        book.write(id, chapter, clean, actor());
        record(ReportsActions.WRITTEN, id, report.programme());
    }

    /** The section is again what the figures give. */
    @Transactional
    public void restore(UUID id, Chapter chapter) {
        access.require(ReportsRights.EDIT);
        Report report = getDraft(id);
        if (book.restore(id, chapter)) {
            record(ReportsActions.RESTORED, id, report.programme());
        }
    }

    @Transactional
    public void discard(UUID id) {
        access.require(ReportsRights.EDIT);
        Report report = getDraft(id);
        book.delete(id);
        record(ReportsActions.DISCARDED, id, report.programme());
    }

    /** What a person is about to freeze, in one hash: it differs when the data have changed meanwhile. */
    public String fingerprint(UUID id) {
        return CanonicalJson.sha256(CanonicalJson.write(composer.compose(get(id))));
    }

    /**
     * Freezes a draft: the snapshot, its hash and the five files, all or nothing. Freezing a frozen report changes
     * nothing.
     *
     * @param seen {@link #fingerprint} of what the person saw
     * @throws Refusal when the data have changed since
     */
    @Transactional
    public void freeze(UUID id, String seen) {
        access.require(ReportsRights.FREEZE);
        Report report = book.findLocked(id).orElseThrow(() -> Refusal.notFound("reports.refusal.no-report"));
        if (report.isFrozen()) {
            return;
        }
        Snapshot snapshot = composer.compose(report);
        if (!CanonicalJson.sha256(CanonicalJson.write(snapshot)).equals(seen)) {
            throw Refusal.withStatus(409, "reports.refusal.changed");
        }
        Instant now = book.now();
        String json = CanonicalJson.write(snapshot.sealed(new Snapshot.Seal(actor(), now)));
        Map<Formats, byte[]> rendered = ReportPaper.files(words, json);
        rendered.forEach((format, bytes) -> book.addFile(id, format, store(report, format, bytes)));
        String sha256 = CanonicalJson.sha256(json);
        book.freeze(id, now, actor(), json, sha256);
        audit.record(Act.of(ReportsActions.FROZEN, access.actor(), "report", id)
                .with("programme", report.programme())
                .with("sha256", sha256));
        stamps.touch("programme:" + report.programme());
    }

    private StoredFile store(Report report, Formats format, byte[] bytes) {
        String name = Downloads.fileName(report.title(), format);
        return files.store(new ByteArrayInputStream(bytes), name, null, TYPES);
    }

    @Override
    public List<FrozenReport> listFrozen(UUID programme) {
        String path = "/programmes/" + plans.get(programme).slug() + "/reports/";
        return book.list(programme).stream()
                .flatMap(report -> Optional.ofNullable(report.seal())
                        .map(seal -> new FrozenReport(
                                report.id(),
                                programme,
                                report.kind(),
                                report.period(),
                                report.title(),
                                seal.day(),
                                seal.at(),
                                seal.snapshot(),
                                report.corrects(),
                                path + report.id()))
                        .stream())
                .sorted(java.util.Comparator.comparing(FrozenReport::frozenAt).reversed())
                .toList();
    }

    @Override
    public List<Owed> listOwed(UUID programme, LocalDate today) {
        List<Report> reports = book.list(programme);
        return listKnown(programme, today).stream()
                .map(owed -> new Owed(
                        owed.rule().kind(),
                        owed.period(),
                        owed.due(),
                        owed.ground(),
                        isGiven(reports, owed.rule().kind(), owed.period())))
                .toList();
    }

    /** Reports that became due since the house has the programme, and whose period has begun. */
    List<Owing.Owed> listKnown(UUID programme, LocalDate today) {
        List<Redaction> redactions = plans.listRedactions(programme);
        LocalDate loaded = LocalDate.ofInstant(redactions.getLast().createdAt(), DeadlineEngine.KYIV);
        return owing.list(plans.current(programme).content(), book.listRules()).stream()
                .filter(owed ->
                        !owed.due().isBefore(loaded) && !owed.period().first().isAfter(today))
                .toList();
    }

    static boolean isGiven(List<Report> reports, ReportKind kind, Period period) {
        return reports.stream()
                .anyMatch(report -> report.kind() == kind && report.period().equals(period) && report.isGiven());
    }

    private Report getDraft(UUID id) {
        Report report = book.findLocked(id).orElseThrow(() -> Refusal.notFound("reports.refusal.no-report"));
        if (report.isFrozen()) {
            throw Refusal.withStatus(409, "reports.refusal.frozen");
        }
        return report;
    }

    private String frozenJson(UUID id) {
        return book.findSnapshot(id).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(book.now(), DeadlineEngine.KYIV);
    }

    private String actor() {
        return access.getOfficer().fullName();
    }

    private void record(AuditAction action, UUID report, UUID programme) {
        audit.record(Act.of(action, access.actor(), "report", report).with("programme", programme));
        stamps.touch("programme:" + programme);
    }
}
