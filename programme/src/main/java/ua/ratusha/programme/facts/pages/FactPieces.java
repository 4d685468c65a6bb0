package ua.ratusha.programme.facts.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Chart;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.facts.api.IndicatorState.Approval;
import ua.ratusha.programme.facts.api.IndicatorState.Forecast;
import ua.ratusha.programme.facts.api.IndicatorState.Point;
import ua.ratusha.programme.facts.api.IndicatorState.Value;
import ua.ratusha.programme.facts.catalogue.Catalogue.Proposal;
import ua.ratusha.programme.facts.values.TypedValue;
import ua.ratusha.programme.facts.values.TypedValue.EvidenceFile;
import ua.ratusha.programme.facts.values.TypedValue.Step;

/** What the page of one indicator is made of. */
public final class FactPieces {
    private static final int MOST_MOMENTS = 24;

    private FactPieces() {}

    public static List<Pieces.Tile> tiles(Ui ui, IndicatorView view) {
        IndicatorState state = view.state();
        String year = String.valueOf(state.year());
        String baseline = FactTables.amount(ui, view.indicator().baseline(), state.unit());
        List<Pieces.Tile> tiles = new ArrayList<>(List.of(
                new Pieces.Tile(
                        ui.text("facts.fact"),
                        state.value()
                                .map(value -> FactTables.amount(ui, value.value(), state.unit()))
                                .orElse(""),
                        state.value()
                                .map(value -> ui.text("facts.as-of", value.asOf()))
                                .orElse(""),
                        state.definition().isEmpty()
                                ? ui.text("facts.origin." + state.origin() + ".long")
                                : state.definition(),
                        ""),
                new Pieces.Tile(
                        ui.text("facts.target", year),
                        FactTables.amount(ui, state.target(), state.unit()),
                        ui.text("facts.baseline.was", baseline),
                        ui.text("facts.target.what"),
                        "/programmes/" + view.programme().slug()),
                new Pieces.Tile(
                        ui.text("facts.completion"),
                        FactTables.completion(ui, state),
                        ui.text("facts.completion.how"),
                        ui.text("facts.completion.what"),
                        "")));
        Forecast forecast = state.forecast();
        if (forecast != null) {
            tiles.add(new Pieces.Tile(
                    ui.text("facts.forecast", year),
                    FactTables.amount(ui, forecast.value(), state.unit()),
                    ui.text("facts.forecast.how", forecast.points()),
                    ui.text("facts.forecast.what"),
                    ""));
        }
        return tiles;
    }

    /** Where the figure comes from, how old it is, who answers for it. */
    public static List<Pieces.Fact> about(Ui ui, IndicatorView view) {
        IndicatorState state = view.state();
        List<Pieces.Fact> facts = new ArrayList<>();
        facts.add(Pieces.Fact.of(ui.text("facts.priority"), view.indicator().priority()));
        facts.add(Pieces.Fact.of(ui.text("facts.unit"), state.unit()));
        facts.add(Pieces.Fact.of(
                ui.text("facts.growth"),
                ui.text("facts.growth." + view.indicator().growth())));
        facts.add(Pieces.Fact.of(ui.text("facts.origin"), ui.text("facts.origin." + state.origin() + ".long")));
        if (!state.formula().isEmpty()) {
            facts.add(Pieces.Fact.of(ui.text("facts.formula"), state.formula()));
        }
        if (!state.definition().isEmpty()) {
            facts.add(Pieces.Fact.of(ui.text("facts.definition"), state.definition()));
        }
        state.value().ifPresent(value -> freshness(ui, value, facts));
        return facts;
    }

    private static void freshness(Ui ui, Value value, List<Pieces.Fact> facts) {
        facts.add(Pieces.Fact.of(
                ui.text("facts.freshness"),
                value.ageDays() == 0 && value.fresh()
                        ? ui.text("facts.fresh.today")
                        : ui.text(
                                value.fresh() ? "facts.fresh" : "facts.stale",
                                ui.count("facts.days", value.ageDays()))));
        Approval approval = value.approval();
        if (approval == null) {
            facts.add(Pieces.Fact.of(ui.text("facts.measured-at"), ui.moment(value.knownAt())));
            return;
        }
        facts.add(Pieces.Fact.of(ui.text("facts.value.author"), approval.author()));
        facts.add(Pieces.Fact.of(
                ui.text("facts.approved"),
                approval.approvedBy() + ", " + ui.moment(approval.approvedAt())
                        + (approval.soleApprover() ? ". " + ui.text("facts.approved.sole") : "")));
    }

    public static List<Pieces.Fact> proposal(Ui ui, Proposal proposal) {
        List<Pieces.Fact> facts = new ArrayList<>();
        facts.add(Pieces.Fact.of(ui.text("facts.proposal.counted"), FactTables.words(ui, proposal.counted())));
        if (proposal.isShare()) {
            facts.add(Pieces.Fact.of(ui.text("facts.proposal.of"), FactTables.words(ui, proposal.of())));
        }
        facts.add(Pieces.Fact.of(ui.text("facts.unit"), proposal.unit()));
        facts.add(Pieces.Fact.of(
                ui.text("facts.proposal.systems"),
                proposal.systems().stream()
                        .map(system -> ui.text("facts.system." + system) + " (" + system + ")")
                        .collect(Collectors.joining("; "))));
        facts.add(Pieces.Fact.of(ui.text("facts.formula"), proposal.formula()));
        facts.add(Pieces.Fact.of(
                ui.text("facts.proposal.frequency"),
                ui.text("facts.frequency." + proposal.frequency().name().toLowerCase(Locale.ROOT))));
        return facts;
    }

    /** What is known of one entered figure. */
    public static List<Pieces.Fact> value(Ui ui, TypedValue value, String path) {
        TypedValue.Content content = value.content();
        List<Pieces.Fact> facts = new ArrayList<>();
        facts.add(Pieces.Fact.of(ui.text("facts.fact"), FactTables.amount(ui, content.value(), content.unit())));
        facts.add(Pieces.Fact.of(ui.text("facts.value.as-of"), ui.date(content.asOf())));
        facts.add(new Pieces.Fact(ui.text("facts.state"), FactTables.valueState(ui, value)));
        facts.add(Pieces.Fact.of(ui.text("facts.value.evidence"), content.evidence()));
        EvidenceFile file = content.file();
        if (file != null) {
            facts.add(new Pieces.Fact(
                    ui.text("facts.value.file"), Pieces.link(file.name(), path + "/values/" + value.id() + "/file")));
        }
        if (!content.method().isEmpty()) {
            facts.add(Pieces.Fact.of(ui.text("facts.value.method"), content.method()));
        }
        facts.add(Pieces.Fact.of(ui.text("facts.value.author"), value.authorName()));
        return facts;
    }

    public static Content steps(Ui ui, TypedValue value, List<Step> steps) {
        return Pieces.timeline(steps.stream()
                .map(step -> new Pieces.Event(
                        ui.moment(step.at()),
                        step.actor(),
                        ui.text("facts.event." + step.event()),
                        (FactTables.amount(ui, step.value(), value.content().unit()) + ". " + step.reason()).strip()))
                .toList());
    }

    /** The figures over time with the forecast; at most the last {@value #MOST_MOMENTS} moments. */
    public static Chart.Lines history(Ui ui, IndicatorView view) {
        IndicatorState state = view.state();
        List<Point> points = state.history();
        List<Point> shown = points.subList(Math.max(0, points.size() - MOST_MOMENTS), points.size());
        List<String> labels = new ArrayList<>();
        List<@Nullable BigDecimal> values = new ArrayList<>();
        List<@Nullable BigDecimal> targets = new ArrayList<>();
        for (Point point : shown) {
            labels.add(ui.format().shortDate(point.date()));
            values.add(point.value());
            targets.add(null);
        }
        int known = values.size();
        Forecast forecast = state.forecast();
        if (forecast != null || state.target() != null) {
            labels.add("31.12." + state.year());
            values.add(forecast == null ? null : forecast.value());
            targets.add(state.target());
        }
        return new Chart.Lines(
                "history",
                ui.text("facts.history"),
                ui.text("facts.history.lead"),
                labels,
                List.of(new Chart.Line(ui.text("facts.fact"), values, targets, known)),
                value -> FactTables.amount(ui, value, state.unit()));
    }
}
