package ua.ratusha.programme.facts.bindings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Officer;
import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.sockets.FactSource.Fact;
import ua.ratusha.kernel.sockets.FactSource.Measured;
import ua.ratusha.kernel.sockets.FactSource.Reading;
import ua.ratusha.kernel.sockets.FactSource.Unmeasured;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.facts.formula.Formula;
import ua.ratusha.programme.facts.formula.FormulaFault;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/** Says what measures an indicator, and records what the bound sources say. */
public class BindingDesk {
    public static final String BIND = "facts.bind";

    private static final AuditAction BOUND =
            new AuditAction("facts.indicator.bound", "визначено джерело індикатора", "indicator bound to its source");

    /** What this desk writes into the audit log. */
    public static final AuditActions ACTIONS = AuditActions.of("facts", BOUND);

    private final Bindings bindings;
    private final Measurements measurements;
    private final FactRegistry registry;
    private final Access access;
    private final Audit audit;
    private final Stamps stamps;
    private final TransactionOperations writes;
    private final Clock clock;

    public BindingDesk(
            Bindings bindings,
            Measurements measurements,
            FactRegistry registry,
            Access access,
            Audit audit,
            Stamps stamps,
            TransactionOperations writes,
            Clock clock) {
        this.bindings = bindings;
        this.measurements = measurements;
        this.registry = registry;
        this.access = access;
        this.audit = audit;
        this.stamps = stamps;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * From today on the formula measures the indicator; its first reading is recorded at once.
     *
     * @param id made with the form, so that a form sent twice binds once
     * @throws Refusal when the formula is none, names an unknown fact, or gives another unit
     */
    @Transactional
    public void bindToSource(UUID id, UUID programme, Indicator indicator, String formula, String definition) {
        access.require(BIND, null);
        FactRegistry.Snapshot facts = registry.open();
        Formula parsed = check(formula, indicator, facts);
        Binding binding = binding(id, programme, indicator, Binding.Kind.SOURCE, parsed.source(), definition.strip());
        if (keep(binding)) {
            measurements.record(measure(binding, facts, today()));
        }
    }

    /** From today on figures are entered by people. */
    @Transactional
    public void bindToTyped(UUID id, UUID programme, Indicator indicator, String definition) {
        access.require(BIND, null);
        keep(binding(id, programme, indicator, Binding.Kind.TYPED, "", definition.strip()));
    }

    /** What the formula would give now, for a look before binding; same refusals as binding. */
    public Reading preview(Indicator indicator, String formula) {
        FactRegistry.Snapshot facts = registry.open();
        return check(formula, indicator, facts).evaluate(facts.on(today()));
    }

    /**
     * Records today's reading of every bound indicator; a day already recorded is renewed. The sources are read before
     * the transaction that writes: a source that fails must not spoil what the others said.
     */
    public void measureAll() {
        FactRegistry.Snapshot facts = registry.open();
        LocalDate today = today();
        for (UUID programme : bindings.listMeasuredProgrammes()) {
            List<MeasuredValue> readings = bindings.listValid(programme, today, null).stream()
                    .filter(binding -> binding.kind() == Binding.Kind.SOURCE)
                    .map(binding -> measure(binding, facts, today))
                    .toList();
            writes.executeWithoutResult(status -> record(programme, readings));
        }
    }

    private void record(UUID programme, List<MeasuredValue> readings) {
        boolean changed = false;
        for (MeasuredValue reading : readings) {
            changed |= measurements.record(reading);
        }
        if (changed) {
            stamps.touch("programme:" + programme);
        }
    }

    private MeasuredValue measure(Binding binding, FactRegistry.Snapshot facts, LocalDate today) {
        Formula formula = Formula.parse(binding.formula());
        Duration freshness = formula.codes().stream()
                .filter(facts::knows)
                .map(code -> facts.fact(code).freshness())
                .min(Comparator.naturalOrder())
                .orElse(Duration.ofDays(1));
        return switch (formula.evaluate(facts.on(today))) {
            case Measured measured ->
                new MeasuredValue(
                        binding.programme(),
                        binding.indicator(),
                        today,
                        binding.id(),
                        measured.value(),
                        binding.unit(),
                        null,
                        freshness,
                        measured.measuredAt());
            case Unmeasured unmeasured ->
                new MeasuredValue(
                        binding.programme(),
                        binding.indicator(),
                        today,
                        binding.id(),
                        null,
                        binding.unit(),
                        unmeasured.reason(),
                        freshness,
                        now());
        };
    }

    private static Formula check(String text, Indicator indicator, FactRegistry.Snapshot facts) {
        Formula formula;
        try {
            formula = Formula.parse(text);
        } catch (FormulaFault fault) {
            String kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new Refusal("facts.formula." + kind, fault.position(), fault.found());
        }
        for (String code : formula.codes()) {
            if (!facts.knows(code)) {
                throw new Refusal("facts.formula.unknown-fact", code);
            }
        }
        if (formula.isSingleFact()) {
            Fact fact = facts.fact(formula.codes().getFirst());
            if (!sameUnit(fact.unit(), indicator.unit())) {
                throw new Refusal("facts.formula.other-unit", fact.unit(), indicator.unit());
            }
        }
        return formula;
    }

    static boolean sameUnit(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    private Binding binding(
            UUID id, UUID programme, Indicator indicator, Binding.Kind kind, String formula, String definition) {
        Officer officer = access.getOfficer();
        return new Binding(
                id,
                programme,
                indicator.key(),
                kind,
                formula,
                indicator.unit(),
                definition,
                today(),
                now(),
                officer.id(),
                officer.fullName());
    }

    private boolean keep(Binding binding) {
        if (!bindings.insert(binding)) {
            return false;
        }
        audit.record(Act.of(BOUND, access.actor(), "facts-binding", binding.id())
                .with("programme", binding.programme())
                .with("indicator", binding.indicator())
                .with("kind", binding.kind())
                .with("formula", binding.formula()));
        stamps.touch("programme:" + binding.programme());
        return true;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeadlineEngine.KYIV);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
