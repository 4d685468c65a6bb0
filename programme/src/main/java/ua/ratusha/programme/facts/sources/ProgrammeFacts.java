package ua.ratusha.programme.facts.sources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.sockets.FactSource;
import ua.ratusha.programme.facts.api.Facts;
import ua.ratusha.programme.facts.api.IndicatorAddress;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.facts.api.IndicatorState.Status;
import ua.ratusha.programme.facts.api.IndicatorState.Value;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.Redaction;

/** The state of the community's own programmes: what of them is planned, measured and reached. */
public class ProgrammeFacts implements FactSource {
    private static final Duration FRESH = Duration.ofDays(1);
    private static final String PREFIX = "programme.";

    private final Plans plans;
    private final Facts facts;
    private final Clock clock;

    public ProgrammeFacts(Plans plans, Facts facts, Clock clock) {
        this.plans = plans;
        this.facts = facts;
        this.clock = clock;
    }

    private enum Kind {
        INDICATORS_WITH_DATA(
                "indicators-with-data-percent",
                "A3",
                "%",
                new Words("Індикатори, за якими є значення", "Indicators that have a figure"),
                new Words(
                        "Частка індикаторів програми, за якими є затверджене або виміряне значення не старше за"
                                + " попередній квартал.",
                        "Share of the programme's indicators with an approved or measured figure no older than the"
                                + " quarter before.")),
        TARGETS_REACHED(
                "targets-reached-percent",
                "A4",
                "%",
                new Words("Індикатори, що досягли цілі року", "Indicators that reached the year's target"),
                new Words(
                        "Частка індикаторів, для яких програма ставить ціль на рік, що цю ціль уже виконали.",
                        "Share of the indicators with a target for the year that have already reached it.")),
        MEASURES_FUNDED(
                "measures-funded-percent",
                "A2",
                "%",
                new Words("Заходи з визначеним фінансуванням", "Measures with funding settled"),
                new Words(
                        "Частка заходів програми, для яких названо суму або прямо сказано, що гроші не потрібні чи є"
                                + " в кошторисі.",
                        "Share of the measures that name a sum, or say plainly that no money is needed or that it is"
                                + " within estimates.")),
        FINDINGS(
                "findings",
                "A1",
                "одиниць",
                new Words("Зауваження перевірки програми", "Findings of the programme's check"),
                new Words(
                        "Скільки невідповідностей знайшла автоматична перевірка чинної редакції.",
                        "How many inconsistencies the automatic check found in the redaction in force."));

        private final String code;
        private final String system;
        private final String unit;
        private final Words title;
        private final Words definition;

        Kind(String code, String system, String unit, Words title, Words definition) {
            this.code = code;
            this.system = system;
            this.unit = unit;
            this.title = title;
            this.definition = definition;
        }
    }

    private record Asked(Programme programme, Kind kind) {}

    @Override
    public List<Fact> listFacts() {
        return plans.listOwn().stream()
                .flatMap(programme -> Stream.of(Kind.values()).map(kind -> fact(programme, kind)))
                .toList();
    }

    private static Fact fact(Programme programme, Kind kind) {
        return new Fact(code(programme, kind), kind.system, kind.title, kind.unit, kind.definition, FRESH);
    }

    private static String code(Programme programme, Kind kind) {
        return PREFIX + programme.slug() + "." + kind.code;
    }

    @Override
    public Reading read(String code, LocalDate asOf) {
        Asked asked = get(code);
        Redaction redaction = plans.current(asked.programme().id());
        if (LocalDate.ofInstant(redaction.createdAt(), DeadlineEngine.KYIV).isAfter(asOf)) {
            return new Unmeasured(new Words(
                    "На цей день чинної редакції програми в системі ще не було.",
                    "On that day the present redaction was not in the system yet."));
        }
        return switch (asked.kind()) {
            case INDICATORS_WITH_DATA -> {
                List<IndicatorState> states = states(asked, redaction, asOf);
                yield share(states.stream().filter(ProgrammeFacts::isKnown).count(), states.size());
            }
            case TARGETS_REACHED -> {
                List<IndicatorState> due = states(asked, redaction, asOf).stream()
                        .filter(state -> state.status() != Status.NOT_DUE)
                        .toList();
                yield share(due.stream().filter(ProgrammeFacts::isReached).count(), due.size());
            }
            case MEASURES_FUNDED -> {
                long all = redaction.content().measures().count();
                long settled = redaction
                        .content()
                        .measures()
                        .filter(measure -> measure.funding() != Funding.UNSPECIFIED)
                        .count();
                yield share(settled, all);
            }
            case FINDINGS ->
                new Measured(BigDecimal.valueOf(plans.findings(redaction).size()), clock.instant());
        };
    }

    @Override
    public List<Evidence> listEvidence(String code, LocalDate asOf, int limit) {
        Asked asked = get(code);
        Redaction redaction = plans.current(asked.programme().id());
        String home = "/programmes/" + asked.programme().slug();
        Stream<Evidence> rows = switch (asked.kind()) {
            case INDICATORS_WITH_DATA, TARGETS_REACHED ->
                states(asked, redaction, asOf).stream()
                        .map(state ->
                                evidence(state, redaction, asked.programme().slug()));
            case MEASURES_FUNDED ->
                redaction
                        .content()
                        .measures()
                        .map(measure -> new Evidence(
                                measure.code() + " " + measure.title(), measure.fundingText(), measure.place(), home));
            case FINDINGS ->
                plans.findings(redaction).stream()
                        .map(finding -> new Evidence(
                                finding.subject(), String.join("; ", finding.args()), finding.place(), home));
        };
        return rows.limit(limit).toList();
    }

    private static Evidence evidence(IndicatorState state, Redaction redaction, String slug) {
        Indicator indicator = redaction.content().indicators().stream()
                .filter(each -> each.key().equals(state.indicator()))
                .findFirst()
                .orElseThrow();
        String value = state.value()
                .map(known -> known.value().toPlainString() + " " + state.unit())
                .orElse("—");
        return new Evidence(
                indicator.number() + " " + indicator.title(),
                value,
                indicator.place(),
                IndicatorAddress.path(slug, redaction.content(), indicator));
    }

    private List<IndicatorState> states(Asked asked, Redaction redaction, LocalDate asOf) {
        return facts.states(asked.programme().id(), redaction.content(), asOf);
    }

    private static boolean isKnown(IndicatorState state) {
        return state.value().filter(Value::fresh).isPresent();
    }

    private static boolean isReached(IndicatorState state) {
        return state.status() == Status.ACHIEVED;
    }

    private Reading share(long part, long whole) {
        if (whole == 0) {
            return new Unmeasured(new Words(
                    "У програмі немає жодного рядка, який тут рахують.",
                    "The programme has no row that is counted here."));
        }
        return new Measured(
                BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP),
                clock.instant());
    }

    private Asked get(String code) {
        for (Programme programme : plans.listOwn()) {
            for (Kind kind : Kind.values()) {
                if (code.equals(code(programme, kind))) {
                    return new Asked(programme, kind);
                }
            }
        }
        throw new IllegalArgumentException("no such fact: " + code);
    }
}
