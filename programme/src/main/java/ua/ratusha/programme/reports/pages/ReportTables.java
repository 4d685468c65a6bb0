package ua.ratusha.programme.reports.pages;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Notice.Tone;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Forms;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.reports.Report;
import ua.ratusha.programme.reports.ReportDesk;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.ReportKind;
import ua.ratusha.programme.reports.api.Reports.Owed;
import ua.ratusha.programme.reports.snapshot.Snapshot;
import ua.ratusha.programme.reports.snapshot.Snapshot.Remark;

/** Reports in lists, and the facts about one of them. */
public final class ReportTables {
    private ReportTables() {}

    public static String title(Ui ui, ReportKind kind, Period period) {
        return ui.text("reports.title." + kind, ui.text("reports.period.over", MonitoringTables.period(ui, period)));
    }

    /** @param mayEdit whether the reader may begin reports */
    public static Table<Owed> owed(Ui ui, List<Owed> owed, List<Report> reports, String path, boolean mayEdit) {
        return Table.of(
                        ui.text("reports.owed.caption"),
                        owed,
                        Column.<Owed>head(
                                ui.text("reports.report"), each -> Pieces.text(title(ui, each.kind(), each.period()))),
                        Column.text(ui.text("reports.paper.due"), each -> ui.date(each.due())),
                        Column.text(ui.text("reports.paper.ground"), Owed::ground),
                        Column.content(ui.text("reports.works.state"), each -> state(ui, each)),
                        Column.content(ui.text("reports.owed.next"), each -> next(ui, each, reports, path, mayEdit)))
                .asCards();
    }

    private static Content state(Ui ui, Owed owed) {
        if (owed.given()) {
            return Pieces.tag(Tone.SUCCESS, ui.text("reports.owed.given"));
        }
        if (owed.isOverdue(ui.today())) {
            return Pieces.tag(Tone.DANGER, ui.text("reports.owed.overdue"));
        }
        boolean over = ui.today().isAfter(owed.period().last());
        return Pieces.tag(
                over ? Tone.WARNING : Tone.NEUTRAL, ui.text(over ? "reports.owed.waits" : "reports.owed.runs"));
    }

    private static Content next(Ui ui, Owed owed, List<Report> reports, String path, boolean mayEdit) {
        Optional<Report> newest = reports.stream()
                .filter(each -> each.kind() == owed.kind() && each.period().equals(owed.period()))
                .findFirst();
        if (newest.isPresent()) {
            String words = ui.text(newest.get().isFrozen() ? "reports.open.frozen" : "reports.open.draft");
            return Pieces.link(words, path + "/" + newest.get().id());
        }
        return mayEdit
                ? Forms.postButton(
                        ui,
                        path + "?kind=" + owed.kind() + "&period="
                                + owed.period().code(),
                        ui.text("reports.begin"),
                        "second")
                : Pieces.text(ui.text("reports.owed.nothing"));
    }

    public static Table<Report> all(Ui ui, List<Report> reports, String path) {
        return Table.of(
                        ui.text("reports.all.caption"),
                        reports,
                        Column.<Report>head(
                                ui.text("reports.report"),
                                each -> Pieces.link(title(ui, each.kind(), each.period()), path + "/" + each.id())),
                        Column.content(ui.text("reports.works.state"), each -> tag(ui, each)),
                        Column.text(ui.text("reports.frozen.on"), each -> frozenOn(ui, each.seal())),
                        Column.text(
                                ui.text("reports.paper.corrects"),
                                each -> ui.text(
                                        each.corrects() == null ? "reports.corrects.none" : "reports.corrects.old")))
                .asCards();
    }

    private static String frozenOn(Ui ui, Report.@Nullable Seal seal) {
        return seal == null ? "–" : ui.format().shortDate(seal.day());
    }

    public static Content tag(Ui ui, Report report) {
        return report.isFrozen()
                ? Pieces.tag(Tone.SUCCESS, ui.text("reports.report.frozen"))
                : Pieces.tag(Tone.WARNING, ui.text("reports.report.draft"));
    }

    public static List<Pieces.Fact> facts(Ui ui, Snapshot snapshot, Report report) {
        Snapshot.Approval act = snapshot.programme().act();
        LocalDate asOf = snapshot.monitoring().asOf();
        Report.Seal seal = report.seal();
        return List.of(
                Pieces.Fact.of(ui.text("reports.paper.addressee"), snapshot.addressee()),
                Pieces.Fact.of(ui.text("reports.paper.ground"), snapshot.ground()),
                Pieces.Fact.of(ui.text("reports.paper.due"), ui.date(snapshot.due())),
                Pieces.Fact.of(ui.text("reports.as-of"), ui.date(asOf)),
                Pieces.Fact.of(
                        ui.text("reports.paper.act"),
                        act == null
                                ? ui.text("reports.paper.act.none")
                                : ui.text("reports.paper.act.words", act.kind(), ui.date(act.date()), act.number())),
                Pieces.Fact.of(
                        ui.text("reports.paper.redaction"),
                        ui.text(
                                "reports.paper.redaction.number",
                                snapshot.programme().redaction())),
                Pieces.Fact.of(
                        ui.text("reports.paper.state"),
                        seal == null
                                ? ui.text("reports.paper.draft")
                                : ui.text("reports.paper.frozen", ui.date(seal.day()), seal.by())));
    }

    /** The files; a draft's have no hash, because they change. */
    public static Table<ReportDesk.Kept> files(Ui ui, List<ReportDesk.Kept> files, String path) {
        return Table.of(
                ui.text("reports.files.caption"),
                files,
                Column.<ReportDesk.Kept>head(
                        ui.text("reports.files.format"),
                        each -> Pieces.link(
                                each.format().name(),
                                path + "." + each.format().name().toLowerCase(Locale.ROOT))),
                Column.number(
                        ui.text("reports.files.size"), each -> ui.format().number(Math.max(1, each.size() / 1024))),
                Column.text(ui.text("reports.files.hash"), ReportDesk.Kept::sha256));
    }

    public static Table<Remark> remarks(Ui ui, List<Remark> remarks) {
        return Table.of(
                        ui.text("reports.remarks.caption"),
                        remarks,
                        Column.<Remark>head(ui.text("reports.remarks.title"), each -> Pieces.text(each.title())),
                        Column.text(ui.text("reports.remarks.message"), Remark::message),
                        Column.text(ui.text("reports.remarks.mend"), Remark::mend),
                        Column.text(ui.text("reports.remarks.place"), Remark::place))
                .asCards();
    }
}
