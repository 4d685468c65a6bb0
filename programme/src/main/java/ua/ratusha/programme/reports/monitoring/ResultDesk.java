package ua.ratusha.programme.reports.monitoring;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Officer;
import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.files.Limits;
import ua.ratusha.kernel.files.StoredFile;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.MonitoringView.Result;
import ua.ratusha.programme.reports.api.Period;

/** Executors say here how far a measure has come; nothing that was said is ever changed. */
public class ResultDesk {
    public static final String ENTER = "results.enter";
    public static final String ASSIGN = "reports.edit";

    /** Longest words of one result, signs. */
    public static final int LONGEST = 4000;

    private static final AuditAction ENTERED =
            new AuditAction("reports.result.entered", "внесено результат заходу", "result of a measure entered");
    private static final AuditAction ASSIGNED =
            new AuditAction("reports.measure.assigned", "визначено підрозділ заходу", "unit of a measure set");

    /** What this desk writes into the audit log. */
    public static final List<AuditAction> ACTIONS = List.of(ENTERED, ASSIGNED);

    private final Results results;
    private final Plans plans;
    private final FileStore files;
    private final Access access;
    private final Audit audit;
    private final Stamps stamps;
    private final Clock clock;

    public ResultDesk(
            Results results, Plans plans, FileStore files, Access access, Audit audit, Stamps stamps, Clock clock) {
        this.results = results;
        this.plans = plans;
        this.files = files;
        this.access = access;
        this.audit = audit;
        this.stamps = stamps;
        this.clock = clock;
    }

    /** A file that proves a result. */
    public record Evidence(String name, byte[] content) {}

    /**
     * @param id made with the form, so that a form sent twice says it once
     * @param quarter a quarter of the programme that has begun
     */
    public record Said(UUID id, UUID measure, Period quarter, MeasureState state, String text) {}

    /** @throws Refusal for words without a place in the programme, in the future, missing or too long */
    @Transactional
    public void enter(UUID programme, Said said, @Nullable Evidence evidence) {
        access.require(ENTER, results.findUnit(programme, said.measure()).orElse(null));
        check(programme, said);
        Officer author = access.getOfficer();
        StoredFile file = evidence == null
                ? null
                : files.store(
                        new ByteArrayInputStream(evidence.content()), evidence.name(), author.id(), Limits.DOCUMENTS);
        Result result = new Result(
                said.id(),
                said.quarter(),
                said.state(),
                said.text().strip(),
                file == null ? null : file.sha256(),
                file == null ? null : file.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                author.fullName());
        if (!results.insert(programme, said.measure(), result, author.id())) {
            return;
        }
        audit.record(Act.of(ENTERED, access.actor(), "measure", said.measure())
                .in(results.findUnit(programme, said.measure()).orElse(null))
                .with("programme", programme)
                .with("quarter", said.quarter().code())
                .with("state", said.state()));
        stamps.touch("programme:" + programme);
    }

    /** Says which unit's executors may tell the results of a measure. */
    @Transactional
    public void assign(UUID programme, UUID measure, UUID unit) {
        access.require(ASSIGN);
        getMeasure(programme, measure);
        results.assign(programme, measure, unit);
        audit.record(
                Act.of(ASSIGNED, access.actor(), "measure", measure).in(unit).with("programme", programme));
    }

    /** Whether the signed-in officer may tell the results of this measure. */
    public boolean mayEnter(UUID programme, UUID measure) {
        return access.may(ENTER, results.findUnit(programme, measure).orElse(null));
    }

    private void check(UUID programme, Said said) {
        getMeasure(programme, said.measure());
        LocalDate today = LocalDate.ofInstant(clock.instant(), DeadlineEngine.KYIV);
        if (said.quarter().quarter() == 0) {
            throw new IllegalArgumentException("Results are told by quarters: " + said.quarter());
        }
        if (said.quarter().first().isAfter(today)) {
            throw new Refusal("reports.refusal.future-quarter");
        }
        if (!plans.current(programme).content().years().contains(said.quarter().year())) {
            throw new Refusal(
                    "reports.refusal.year-outside",
                    String.valueOf(said.quarter().year()));
        }
        if (said.text().isBlank() && said.state() != MeasureState.NOT_BEGUN) {
            throw new Refusal("reports.refusal.no-result");
        }
        if (said.text().length() > LONGEST) {
            throw new Refusal("reports.refusal.long-result", LONGEST);
        }
    }

    private ProgrammeContent.Measure getMeasure(UUID programme, UUID key) {
        return plans.current(programme)
                .content()
                .measures()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("reports.refusal.no-measure"));
    }
}
