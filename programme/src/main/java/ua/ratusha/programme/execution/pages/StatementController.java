package ua.ratusha.programme.execution.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.reading.UnreadableDocument;
import ua.ratusha.kernel.reading.tables.ImportReport.RefusedCell;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Typed;
import ua.ratusha.programme.execution.statements.Statement;
import ua.ratusha.programme.execution.statements.StatementImport;
import ua.ratusha.programme.execution.statements.StatementImport.Reach;
import ua.ratusha.programme.execution.statements.StatementImport.Uploaded;
import ua.ratusha.programme.execution.statements.StatementRow;
import ua.ratusha.programme.execution.statements.StatementRow.Outcome;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.templates.StaticTemplates;

/** Statements of the treasury: the file, what was understood of each row, the confirmation. */
@Controller
@Requires("execution.import")
public class StatementController {
    static final String NOT_OURS = "none";
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Plans plans;
    private final StatementImport imports;

    public StatementController(Plans plans, StatementImport imports) {
        this.plans = plans;
        this.imports = imports;
    }

    /** All statements. @param refused cells that could not be read in the file just brought */
    public record Shelf(Place place, List<Statement> statements, List<RefusedCell> refused, String problem) {
        public String path() {
            return place.path() + "/statements";
        }
    }

    /** One statement. */
    public record View(Place place, Statement statement, List<StatementRow> rows) {
        public String path() {
            return place.path() + "/statements/" + statement.id();
        }

        public long count(Outcome outcome) {
            return rows.stream().filter(row -> row.outcome() == outcome).count();
        }

        public List<StatementRow> waiting() {
            return rows.stream()
                    .filter(row -> row.outcome() == Outcome.NEEDS_PERSON)
                    .toList();
        }

        public boolean isOpen() {
            return statement.state() == Statement.State.PREVIEW;
        }
    }

    @GetMapping("/programmes/{slug}/execution/statements")
    Reply list(Ui ui, @PathVariable String slug) {
        return Page.of(TEMPLATES.executionPagesStatements(ui, shelf(Place.of(plans, slug), List.of(), "")));
    }

    @PostMapping("/programmes/{slug}/execution/statements")
    Reply bring(Ui ui, @PathVariable String slug, @RequestParam MultipartFile file) throws IOException {
        Place place = Place.of(plans, slug);
        String problem;
        try {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            switch (imports.upload(place.programme().id(), file.getBytes(), name)) {
                case Uploaded.Waiting(UUID statement) -> {
                    return SeeOther.to(place.path() + "/statements/" + statement);
                }
                case Uploaded.Unreadable(var report) -> {
                    String words = ui.text("execution.statements.unreadable", report.refusedRows());
                    return Page.unprocessable(
                            TEMPLATES.executionPagesStatements(ui, shelf(place, report.refused(), words)));
                }
            }
        } catch (UnreadableDocument unreadable) {
            problem = ui.text(unreadable.key(), unreadable.args().toArray());
        } catch (Refusal refusal) {
            problem = ui.text(refusal.key(), refusal.args());
        }
        return Page.unprocessable(TEMPLATES.executionPagesStatements(ui, shelf(place, List.of(), problem)));
    }

    private Shelf shelf(Place place, List<RefusedCell> refused, String problem) {
        return new Shelf(place, imports.list(place.programme().id()), refused, problem);
    }

    @GetMapping("/programmes/{slug}/execution/statements/{id}")
    Reply show(Ui ui, @PathVariable String slug, @PathVariable UUID id) {
        return Page.of(TEMPLATES.executionPagesStatement(ui, view(slug, id), ""));
    }

    @PostMapping("/programmes/{slug}/execution/statements/{id}/rows/{row}")
    Reply decide(
            Ui ui,
            @PathVariable String slug,
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam Map<String, String> values) {
        View view = view(slug, id);
        Typed typed = new Typed(ui, values);
        boolean ours = !typed.text("measure").equals(NOT_OURS);
        @Nullable UUID measure = typed.id("measure").orElse(null);
        FundingSource source = typed.mustBe("source", FundingSource.class);
        Reach reach = typed.mustBe("reach", Reach.class);
        if (ours && measure == null) {
            return Page.unprocessable(
                    TEMPLATES.executionPagesStatement(ui, view, ui.text("execution.statement.choose-measure")));
        }
        try {
            imports.decide(view.place().programme().id(), id, row, measure, source, reach);
        } catch (Refusal refusal) {
            return refused(ui, view, refusal);
        }
        return SeeOther.to(view.path()).saying(Notice.Tone.SUCCESS, ui.text("execution.statement.decided"));
    }

    @PostMapping("/programmes/{slug}/execution/statements/{id}/confirm")
    Reply confirm(Ui ui, @PathVariable String slug, @PathVariable UUID id) {
        View view = view(slug, id);
        try {
            imports.confirm(view.place().programme().id(), id);
        } catch (Refusal refusal) {
            return refused(ui, view, refusal);
        }
        return SeeOther.to(view.path()).saying(Notice.Tone.SUCCESS, ui.text("execution.statement.confirmed"));
    }

    @PostMapping("/programmes/{slug}/execution/statements/{id}/cancel")
    Reply cancel(Ui ui, @PathVariable String slug, @PathVariable UUID id) {
        View view = view(slug, id);
        try {
            imports.cancel(view.place().programme().id(), id);
        } catch (Refusal refusal) {
            return refused(ui, view, refusal);
        }
        return SeeOther.to(view.place().path() + "/statements")
                .saying(Notice.Tone.SUCCESS, ui.text("execution.statement.cancelled"));
    }

    private static Reply refused(Ui ui, View view, Refusal refusal) {
        return Page.unprocessable(TEMPLATES.executionPagesStatement(ui, view, ui.text(refusal.key(), refusal.args())));
    }

    private View view(String slug, UUID id) {
        Place place = Place.of(plans, slug);
        Statement statement = imports.get(place.programme().id(), id);
        return new View(place, statement, imports.listRows(statement));
    }
}
