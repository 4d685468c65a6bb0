package ua.ratusha.programme.facts.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.sockets.FactSource.Fact;
import ua.ratusha.kernel.sockets.FactSource.Measured;
import ua.ratusha.kernel.sockets.FactSource.Reading;
import ua.ratusha.kernel.sockets.FactSource.Unmeasured;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.programme.facts.api.IndicatorState.Origin;
import ua.ratusha.programme.facts.bindings.BindingDesk;
import ua.ratusha.programme.facts.bindings.FactRegistry;
import ua.ratusha.programme.facts.catalogue.Catalogue.Proposal;
import ua.ratusha.programme.facts.formula.Formula;
import ua.ratusha.programme.templates.StaticTemplates;

/** Saying what measures an indicator, and the list of what the house can measure. */
@Controller
public class BindingController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final String SOURCE = "source";
    private static final String TYPED = "typed";
    private static final int LONGEST = 2000;

    private final IndicatorViews views;
    private final BindingDesk desk;
    private final FactRegistry registry;

    public BindingController(IndicatorViews views, BindingDesk desk, FactRegistry registry) {
        this.views = views;
        this.desk = desk;
        this.registry = registry;
    }

    @GetMapping("/programmes/{slug}/indicators/{number}/source")
    @Requires(BindingDesk.BIND)
    Reply ask(Ui ui, @PathVariable String slug, @PathVariable String number) {
        IndicatorView view = open(ui, slug, number);
        boolean source = view.state().origin() == Origin.SOURCE;
        String formula = source ? view.state().formula() : known(view.proposal());
        List<Field> fields =
                fields(ui, source ? SOURCE : TYPED, formula, view.state().definition(), "");
        return Page.of(TEMPLATES.factsPagesBinding(ui, view, fields, UUID.randomUUID()));
    }

    @PostMapping("/programmes/{slug}/indicators/{number}/source")
    @Requires(BindingDesk.BIND)
    Reply bind(
            Ui ui,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam UUID token,
            @RequestParam(defaultValue = TYPED) String kind,
            @RequestParam(defaultValue = "") String formula,
            @RequestParam(defaultValue = "") String definition) {
        IndicatorView view = open(ui, slug, number);
        String words = definition.length() > LONGEST ? definition.substring(0, LONGEST) : definition;
        UUID programme = view.programme().id();
        try {
            if (kind.equals(SOURCE)) {
                desk.bindToSource(token, programme, view.indicator(), formula, words);
            } else {
                desk.bindToTyped(token, programme, view.indicator(), words);
            }
        } catch (Refusal refusal) {
            String error = ui.text(refusal.key(), refusal.args());
            return Page.unprocessable(
                    TEMPLATES.factsPagesBinding(ui, view, fields(ui, kind, formula, words, error), token));
        }
        return SeeOther.to(view.path()).saying(Notice.Tone.SUCCESS, ui.text("facts.said.bound"));
    }

    @GetMapping("/facts/sources")
    @Requires(IndicatorViews.READ)
    Reply sources(Ui ui, @RequestParam(defaultValue = "") String q) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        List<Fact> facts = registry.listAll().stream()
                .filter(fact -> (fact.code() + " " + fact.title().uk() + " "
                                + fact.title().en())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        LocalDate today = ui.today();
        Function<String, Reading> read = registry.open().on(today);
        Map<String, String> readings =
                facts.stream().collect(Collectors.toMap(Fact::code, fact -> shown(ui, fact, read.apply(fact.code()))));
        return Page.of(TEMPLATES.factsPagesSources(ui, facts, readings, q));
    }

    private static String shown(Ui ui, Fact fact, Reading reading) {
        return switch (reading) {
            case Measured measured -> FactTables.amount(ui, measured.value(), fact.unit());
            case Unmeasured unmeasured -> FactTables.words(ui, unmeasured.reason());
        };
    }

    private IndicatorView open(Ui ui, String slug, String number) {
        IndicatorView view = views.view(slug, number, ui.today());
        if (!view.mayBind()) {
            throw Refusal.withStatus(403, "facts.refusal.not-own");
        }
        return view;
    }

    /** The proposed formula, once the systems that it needs are there. */
    private String known(@Nullable Proposal proposal) {
        FactRegistry.Snapshot facts = registry.open();
        return proposal != null
                        && Formula.parse(proposal.formula()).codes().stream().allMatch(facts::knows)
                ? proposal.formula()
                : "";
    }

    private static List<Field> fields(Ui ui, String kind, String formula, String definition, String error) {
        return List.of(
                Field.radios(
                                "kind",
                                ui.text("facts.bind.kind"),
                                List.of(
                                        new Option(
                                                TYPED, ui.text("facts.bind.typed"), ui.text("facts.bind.typed.hint")),
                                        new Option(
                                                SOURCE,
                                                ui.text("facts.bind.source"),
                                                ui.text("facts.bind.source.hint"))))
                        .must()
                        .value(kind),
                Field.text("formula", ui.text("facts.formula"))
                        .value(formula)
                        .hint(ui.text("facts.bind.formula.hint"))
                        .error(error),
                Field.longText("definition", ui.text("facts.definition"))
                        .value(definition)
                        .hint(ui.text("facts.bind.definition.hint")));
    }
}
