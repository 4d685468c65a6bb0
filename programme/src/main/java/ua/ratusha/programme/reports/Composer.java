package ua.ratusha.programme.reports;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.reports.api.Monitoring;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.ReportKind;
import ua.ratusha.programme.reports.narrative.Narrator;
import ua.ratusha.programme.reports.paper.Labels;
import ua.ratusha.programme.reports.snapshot.Snapshot;
import ua.ratusha.programme.reports.snapshot.Snapshot.Approval;
import ua.ratusha.programme.reports.snapshot.Snapshot.Card;
import ua.ratusha.programme.reports.snapshot.Snapshot.Corrected;
import ua.ratusha.programme.reports.snapshot.Snapshot.PassportLine;
import ua.ratusha.programme.reports.snapshot.Snapshot.Remark;

/** Gathers everything that a draft shows now. */
final class Composer {
    private final Plans plans;
    private final Monitoring monitoring;
    private final ReportBook book;
    private final Owing owing;
    private final Words words;
    private final Narrator narrator;

    Composer(Plans plans, Monitoring monitoring, ReportBook book, Owing owing, Words words) {
        this.plans = plans;
        this.monitoring = monitoring;
        this.book = book;
        this.owing = owing;
        this.words = words;
        this.narrator = new Narrator(words);
    }

    String title(ReportKind kind, Period period) {
        Labels labels = new Labels(words, Words.UKRAINIAN);
        return labels.text("title." + kind, labels.over(period));
    }

    Snapshot compose(Report report) {
        Programme programme = plans.get(report.programme());
        Redaction redaction = plans.current(programme.id());
        Owing.Owed owed = owed(report, redaction);
        Snapshot facts = new Snapshot(
                Snapshot.FORMAT,
                report.id(),
                report.kind(),
                report.period(),
                report.title(),
                owed.addressee(),
                owed.ground(),
                owed.due(),
                card(programme, redaction),
                monitoring.view(programme.id(), report.period()),
                List.of(),
                plans.findings(redaction).stream().map(this::remark).toList(),
                corrected(report.corrects()),
                null);
        return facts.with(narrator.tell(facts, book.sections(report.id())));
    }

    private Owing.Owed owed(Report report, Redaction redaction) {
        return book.listRules().stream()
                .filter(rule -> rule.kind() == report.kind())
                .flatMap(rule -> owing.owed(redaction.content(), rule, report.period()).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The programme owes no " + report.kind() + " any more"));
    }

    private static Card card(Programme programme, Redaction redaction) {
        Redaction.Act act = redaction.act();
        return new Card(
                programme.id(),
                programme.slug(),
                programme.title(),
                programme.community(),
                programme.katottg(),
                redaction.number(),
                redaction.id(),
                redaction.version(),
                act == null ? null : new Approval(act.kind(), act.number(), act.date()),
                redaction.content().passport().stream()
                        .map(row -> new PassportLine(row.label(), row.value()))
                        .toList());
    }

    private Remark remark(Finding finding) {
        String key = "plan.lint." + finding.rule();
        Object[] args = finding.args().toArray();
        return new Remark(
                finding.severity().name(),
                finding.place(),
                words.text(Words.UKRAINIAN, key + ".title"),
                words.text(Words.UKRAINIAN, key + ".message", args),
                words.text(Words.UKRAINIAN, key + ".mend", args));
    }

    private @Nullable Corrected corrected(@Nullable UUID old) {
        if (old == null) {
            return null;
        }
        Report report = book.find(old).orElseThrow();
        Report.Seal seal = report.seal();
        if (seal == null) {
            throw new IllegalStateException("Report " + old + " was never frozen");
        }
        return new Corrected(old, report.title(), seal.day());
    }
}
