package ua.ratusha.programme.projects.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ua.ratusha.kernel.web.Notice.Tone;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Pieces.Fact;
import ua.ratusha.kernel.web.parts.Pieces.Tile;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.projects.Project;
import ua.ratusha.programme.projects.Project.Partner;
import ua.ratusha.programme.projects.Project.Risk;
import ua.ratusha.programme.projects.Project.RiskState;
import ua.ratusha.programme.projects.Project.Stage;
import ua.ratusha.programme.projects.api.ProjectState;
import ua.ratusha.programme.projects.api.ProjectSummary;
import ua.ratusha.programme.projects.api.Projects.Totals;
import ua.ratusha.programme.projects.api.Term;

/** How projects look. */
public final class ProjectTables {
    private ProjectTables() {}

    public static Table<ProjectSummary> projects(Ui ui, ProjectController.Shelf shelf) {
        return Table.of(
                        ui.text("projects.caption"),
                        shelf.shown(),
                        Column.<ProjectSummary>head(
                                ui.text("projects.title-of"),
                                project -> Pieces.link(project.title(), shelf.path() + "/" + project.id())),
                        Column.<ProjectSummary>text(ui.text("projects.measure"), project -> shelf.code(project)),
                        Column.<ProjectSummary>text(ui.text("projects.responsible"), ProjectSummary::responsible),
                        Column.<ProjectSummary>content(
                                ui.text("projects.state"), project -> state(ui, project.state())),
                        Column.<ProjectSummary>content(
                                ui.text("projects.completeness"), project -> progress(ui, project.completeness())),
                        Column.<ProjectSummary>text(
                                ui.text("projects.ends"), project -> ui.format().shortDate(project.ends())),
                        Column.<ProjectSummary>content(ui.text("projects.term"), project -> term(ui, project.term())))
                .asCards();
    }

    public static Content state(Ui ui, ProjectState state) {
        Tone tone = switch (state) {
            case PLANNED -> Tone.NEUTRAL;
            case RUNNING -> Tone.INFO;
            case SUSPENDED -> Tone.WARNING;
            case FINISHED -> Tone.SUCCESS;
            case CANCELLED -> Tone.DANGER;
        };
        return Pieces.tag(tone, ui.text("projects.state." + state));
    }

    public static Content progress(Ui ui, int percent) {
        return Pieces.progress(BigDecimal.valueOf(percent, 2), ui.format().percent(BigDecimal.valueOf(percent, 2)));
    }

    /** Kept, or late by so many days. */
    public static Content term(Ui ui, Term term) {
        return switch (term.keeping()) {
            case AHEAD, KEPT -> Pieces.tag(Tone.SUCCESS, ui.text("projects.term." + term.keeping()));
            case OVERDUE -> Pieces.tag(Tone.DANGER, ui.count("projects.term.overdue", term.days()));
            case KEPT_LATE -> Pieces.tag(Tone.WARNING, ui.count("projects.term.kept-late", term.days()));
            case NONE -> Pieces.text("–");
        };
    }

    public static List<Tile> tiles(Ui ui, Totals totals) {
        return List.of(
                new Tile(
                        ui.text("projects.tile.projects"),
                        ui.format().number(totals.projects()),
                        ui.text("projects.tile.running", totals.byState().getOrDefault(ProjectState.RUNNING, 0)),
                        ui.text("projects.tile.projects.definition"),
                        ""),
                new Tile(
                        ui.text("projects.tile.late"),
                        ui.format().number(totals.late()),
                        "",
                        ui.text("projects.tile.late.definition"),
                        ""),
                new Tile(
                        ui.text("projects.completeness"),
                        ui.format().percent(BigDecimal.valueOf(totals.completeness(), 2)),
                        "",
                        ui.text("projects.tile.completeness.definition"),
                        ""),
                new Tile(
                        ui.text("projects.tile.grants"),
                        ui.money(totals.money().grants()),
                        ui.text("projects.tile.own", ui.money(totals.money().own())),
                        ui.text("projects.tile.grants.definition"),
                        ""));
    }

    public static List<Fact> facts(Ui ui, ProjectController.View view) {
        Project project = view.card().project();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of(ui.text("projects.measure"), view.measureName()),
                Fact.of(ui.text("projects.responsible"), project.responsible()),
                Fact.of(
                        ui.text("projects.planned"),
                        ui.format().shortDate(project.starts()) + " – "
                                + ui.format().shortDate(project.ends())),
                new Fact(ui.text("projects.term"), term(ui, project.term(ui.today()))),
                new Fact(
                        ui.text("projects.completeness"),
                        progress(ui, view.card().completeness()))));
        if (!view.unit().isEmpty()) {
            facts.add(1, Fact.of(ui.text("projects.unit"), view.unit()));
        }
        if (project.ended() != null) {
            facts.add(Fact.of(ui.text("projects.ended"), ui.date(project.ended())));
        }
        return List.copyOf(facts);
    }

    public static Table<Stage> stages(Ui ui, ProjectController.View view) {
        List<Column<Stage>> columns = new ArrayList<>(List.of(
                Column.<Stage>head(ui.text("projects.stage.title"), stage -> Pieces.text(stage.title())),
                Column.<Stage>number(ui.text("projects.stage.weight"), stage -> String.valueOf(stage.weight())),
                Column.<Stage>text(
                        ui.text("projects.starts"), stage -> ui.format().shortDate(stage.starts())),
                Column.<Stage>text(
                        ui.text("projects.ends"), stage -> ui.format().shortDate(stage.ends())),
                Column.<Stage>text(
                        ui.text("projects.stage.ended"),
                        stage -> stage.ended() == null ? "–" : ui.format().shortDate(stage.ended())),
                Column.<Stage>content(ui.text("projects.term"), stage -> term(ui, stage.term(ui.today())))));
        if (view.mayChange()) {
            columns.add(Column.content(
                    ui.text("projects.act"),
                    stage -> Pieces.link(ui.text("projects.change"), view.path() + "/stages/" + stage.id())));
        }
        return new Table<>(
                ui.text("projects.stages.caption"), columns, view.card().stages(), "", null, List.of(), true, null);
    }

    public static Table<Risk> risks(Ui ui, ProjectController.View view) {
        List<Column<Risk>> columns = new ArrayList<>(List.of(
                Column.<Risk>head(ui.text("projects.risk.title"), risk -> Pieces.text(risk.title())),
                Column.<Risk>content(ui.text("projects.risk.level"), risk -> level(ui, risk)),
                Column.<Risk>text(ui.text("projects.risk.mitigation"), Risk::mitigation),
                Column.<Risk>text(ui.text("projects.risk.owner"), Risk::owner),
                Column.<Risk>text(ui.text("projects.state"), risk -> ui.text("projects.risk." + risk.state()))));
        if (view.mayChange()) {
            columns.add(Column.content(
                    ui.text("projects.act"),
                    risk -> Pieces.link(ui.text("projects.change"), view.path() + "/risks/" + risk.id())));
        }
        return new Table<>(
                ui.text("projects.risks.caption"), columns, view.card().risks(), "", null, List.of(), true, null);
    }

    private static Content level(Ui ui, Risk risk) {
        Tone tone = risk.state() == RiskState.CLOSED
                ? Tone.NEUTRAL
                : risk.high() ? Tone.DANGER : risk.medium() ? Tone.WARNING : Tone.SUCCESS;
        String word = risk.high() ? "high" : risk.medium() ? "medium" : "low";
        return Pieces.tag(tone, ui.text("projects.risk.level." + word, risk.weight()));
    }

    public static Table<Partner> partners(Ui ui, ProjectController.View view) {
        var money = view.card().money();
        List<Column<Partner>> columns = new ArrayList<>(List.of(
                Column.<Partner>head(ui.text("projects.partner.donor"), partner -> Pieces.text(partner.donor())),
                Column.<Partner>text(
                        ui.text("projects.partner.agreement"),
                        partner -> partner.agreement() + " " + ui.format().shortDate(partner.agreed())),
                Column.<Partner>number(
                        ui.text("projects.partner.grant"),
                        partner -> ui.format().number(partner.grant(), 2) + " " + partner.currency()),
                Column.<Partner>number(
                                ui.text("projects.partner.hryvnias"),
                                partner -> ui.format().number(partner.grantHryvnias(), 2))
                        .total(ui.format().number(money.grants(), 2)),
                Column.<Partner>number(
                                ui.text("projects.partner.own"),
                                partner -> ui.format().number(partner.own(), 2))
                        .total(ui.format().number(money.own(), 2)),
                Column.<Partner>number(
                                ui.text("projects.partner.share"),
                                partner -> partner.money()
                                        .grantShare()
                                        .map(ui.format()::percent)
                                        .orElse("–"))
                        .total(money.grantShare().map(ui.format()::percent).orElse("–"))));
        if (view.mayChange()) {
            columns.add(Column.content(
                    ui.text("projects.act"),
                    partner ->
                            Pieces.link(ui.text("projects.partner.end"), view.path() + "/partners/" + partner.id())));
        }
        return new Table<>(
                ui.text("projects.partners.caption"), columns, view.card().partners(), "", null, List.of(), true, null);
    }

    /** What happened, the newest first; risks, notes and authors are for those who work here. */
    public static List<Pieces.Event> events(Ui ui, ProjectController.View view) {
        return view.card().events().stream()
                .filter(event -> view.mayRead() || !event.kind().startsWith("risk-"))
                .map(event -> new Pieces.Event(
                        ui.date(event.date()),
                        view.mayRead() ? event.author() : "",
                        event.subject().isEmpty()
                                ? ui.text("projects.event." + event.kind())
                                : ui.text("projects.event." + event.kind()) + ": " + event.subject(),
                        view.mayRead() ? event.note() : ""))
                .toList();
    }
}
