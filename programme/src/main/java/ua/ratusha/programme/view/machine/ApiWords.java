package ua.ratusha.programme.view.machine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.facts.api.IndicatorState.Absent;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeSummary;
import ua.ratusha.programme.plan.api.ProgrammeSummary.Standing;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.reports.api.MonitoringView.Work;
import ua.ratusha.programme.view.Shown;

/** Says what is known of programmes in the words of {@link ApiModel}. */
class ApiWords {
    private final Words words;

    ApiWords(Words words) {
        this.words = words;
    }

    ApiModel.Programme programme(ProgrammeSummary each) {
        return new ApiModel.Programme(
                each.id(),
                each.slug(),
                each.title(),
                each.community(),
                each.katottg(),
                each.own(),
                each.standing(),
                act(each.act()),
                each.firstYear(),
                each.lastYear(),
                each.redactions(),
                each.money(),
                "/programmes/" + each.slug());
    }

    ApiModel.Details details(Shown shown, int today) {
        ProgrammeContent content = shown.content();
        return new ApiModel.Details(
                programme(shown, today),
                shown.redaction().number(),
                content.years(),
                content.passport().stream()
                        .map(row -> new ApiModel.PassportRow(row.number(), row.field(), row.label(), row.value()))
                        .toList(),
                content.directions().stream()
                        .map(each -> new ApiModel.Direction(
                                each.number(),
                                each.title(),
                                each.tasks(),
                                each.measures().size(),
                                shown.planned(each)))
                        .toList(),
                content.missing(),
                content.monitoring().stream()
                        .map(ProgrammeContent.MonitoringRule::text)
                        .toList(),
                content.reporting().stream()
                        .map(rule -> new ApiModel.ReportingRule(
                                rule.dueMonth(), rule.dueDay(), rule.addressee(), rule.ground()))
                        .toList(),
                shown.figures().stream()
                        .map(each -> new ApiModel.Figure(
                                each.code(),
                                each.title(),
                                each.titleEn(),
                                each.value(),
                                each.unit(),
                                each.asOf(),
                                each.line(),
                                each.quote()))
                        .toList());
    }

    private ApiModel.Programme programme(Shown shown, int thisYear) {
        List<Integer> years = shown.content().years();
        Standing standing = shown.redaction().isDraft()
                ? Standing.DRAFT
                : !years.isEmpty() && years.getLast() < thisYear ? Standing.ENDED : Standing.IN_FORCE;
        return new ApiModel.Programme(
                shown.programme().id(),
                shown.programme().slug(),
                shown.programme().title(),
                shown.programme().community(),
                shown.programme().katottg(),
                shown.programme().own(),
                standing,
                act(shown.redaction().act()),
                years.isEmpty() ? null : years.getFirst(),
                years.isEmpty() ? null : years.getLast(),
                shown.redactions().size(),
                shown.planned(),
                shown.path());
    }

    List<ApiModel.Measure> measures(Shown shown) {
        List<ApiModel.Measure> all = new ArrayList<>();
        for (ProgrammeContent.Direction direction : shown.content().directions()) {
            direction.measures().forEach(each -> all.add(measure(shown, direction, each)));
        }
        return all;
    }

    private static ApiModel.Measure measure(
            Shown shown, ProgrammeContent.Direction direction, ProgrammeContent.Measure each) {
        return new ApiModel.Measure(
                each.key(),
                each.code(),
                direction.number(),
                each.title(),
                each.termText(),
                each.firstYear(),
                each.lastYear(),
                each.executors(),
                each.funding(),
                each.fundingText(),
                each.money().stream()
                        .map(cell -> new ApiModel.Money(cell.year(), cell.source(), cell.kind(), cell.amount()))
                        .toList(),
                each.total(),
                shown.paid(each),
                shown.work(each).flatMap(Work::state).orElse(null),
                each.expectedResult(),
                each.place());
    }

    List<ApiModel.Sum> money(Shown shown) {
        List<ApiModel.Sum> sums = new ArrayList<>();
        shown.books()
                .byYear()
                .keySet()
                .forEach(year -> shown.books()
                        .ofYear(year)
                        .bySource()
                        .forEach((source, all) -> sums.add(new ApiModel.Sum(
                                year,
                                source,
                                all.planned(),
                                all.amended(),
                                all.allocated(),
                                all.contracted(),
                                all.paid()))));
        return sums;
    }

    List<ApiModel.Report> reports(Shown shown) {
        return shown.reports().stream()
                .map(each -> new ApiModel.Report(
                        each.id(),
                        each.kind(),
                        each.title(),
                        each.period().first(),
                        each.period().last(),
                        each.acceptedOn(),
                        each.snapshot(),
                        each.corrects(),
                        each.path()))
                .toList();
    }

    List<ApiModel.Indicator> indicators(Shown shown) {
        Map<UUID, String> codes = shown.measures().stream()
                .collect(Collectors.toMap(ProgrammeContent.Measure::key, ProgrammeContent.Measure::code));
        return shown.content().indicators().stream()
                .map(each -> new ApiModel.Indicator(
                        each.key(),
                        each.number(),
                        each.title(),
                        each.priority(),
                        each.measureKey() == null ? null : codes.get(each.measureKey()),
                        each.unit(),
                        each.growth(),
                        each.cumulative(),
                        each.baseline(),
                        each.targets(),
                        each.wholePeriod(),
                        each.place(),
                        fact(shown.state(each))))
                .toList();
    }

    private static ApiModel.Fact fact(IndicatorState state) {
        IndicatorState.Forecast forecast = state.forecast();
        return new ApiModel.Fact(
                state.value().map(IndicatorState.Value::value).orElse(null),
                state.value().map(IndicatorState.Value::asOf).orElse(null),
                state.origin(),
                state.status(),
                state.completion(),
                forecast == null ? null : forecast.value(),
                state.figure() instanceof Absent absent
                        ? new ApiModel.Words(
                                absent.reason().uk(), absent.reason().en())
                        : null,
                state.history().stream()
                        .map(point -> new ApiModel.Point(point.date(), point.value()))
                        .toList());
    }

    List<ApiModel.Finding> findings(Shown shown) {
        return shown.findings().stream()
                .map(each -> new ApiModel.Finding(
                        each.rule(),
                        each.severity(),
                        each.subject(),
                        each.place(),
                        said("plan.lint." + each.rule() + ".title", each.args()),
                        said("plan.lint." + each.rule() + ".message", each.args()),
                        said("plan.lint." + each.rule() + ".mend", each.args())))
                .toList();
    }

    private ApiModel.Words said(String key, List<String> args) {
        @Nullable Object[] values = args.toArray();
        return new ApiModel.Words(words.text(Words.UKRAINIAN, key, values), words.text(Locale.ENGLISH, key, values));
    }

    List<ApiModel.RedactionLine> redactions(Shown shown) {
        return shown.redactions().stream()
                .map(each -> new ApiModel.RedactionLine(
                        each.number(),
                        each.state(),
                        act(each.act()),
                        each.createdAt(),
                        each.content()
                                .measures()
                                .map(ProgrammeContent.Measure::total)
                                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
                        shown.path() + "/redactions/" + each.number()))
                .toList();
    }

    private static ApiModel.@Nullable Act act(Redaction.@Nullable Act act) {
        return act == null ? null : new ApiModel.Act(act.kind(), act.number(), act.date());
    }
}
