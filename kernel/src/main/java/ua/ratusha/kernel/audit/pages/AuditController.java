package ua.ratusha.kernel.audit.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Accounts;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.audit.AuditCatalogue;
import ua.ratusha.kernel.audit.AuditEntry;
import ua.ratusha.kernel.audit.AuditHead;
import ua.ratusha.kernel.audit.AuditVerifier;
import ua.ratusha.kernel.documents.CsvWriter;
import ua.ratusha.kernel.documents.Downloads;
import ua.ratusha.kernel.documents.Formats;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Row;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Queries;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.kernel.web.parts.Table.Paging;

/** The log of acts for those who watch over the officials. */
@Controller
@Requires(AuditDesk.READ)
class AuditController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final int PAGE_ROWS = 50;
    /** More than that is work for the database's own tools, or for a narrower question. */
    private static final int EXPORT_ROWS = 20_000;

    private final AuditDesk desk;
    private final AuditCatalogue catalogue;
    private final Accounts accounts;

    AuditController(AuditDesk desk, AuditCatalogue catalogue, Accounts accounts) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.accounts = accounts;
    }

    @GetMapping("/admin/audit")
    Page list(
            Ui ui,
            @RequestParam Map<String, String> asked,
            @RequestParam(name = "after", required = false) @Nullable Long after) {
        AuditQuestion question = AuditQuestion.of(asked);
        List<AuditEntry> found = desk.list(question.filter(ui), after, PAGE_ROWS + 1);
        List<AuditEntry> rows = found.subList(0, Math.min(PAGE_ROWS, found.size()));
        String next = found.size() > PAGE_ROWS ? String.valueOf(rows.getLast().seq()) : "";
        AuditHead head = desk.head();
        return Page.of(TEMPLATES.auditPagesLog(
                ui,
                question.fields(ui, accounts.listAll(), catalogue),
                table(ui, rows).paged(Paging.keyed(-1, "", next)).exported("csv"),
                List.of(
                        Pieces.Fact.of(ui.text("audit.head.seq"), ui.format().number(head.seq())),
                        Pieces.Fact.of(ui.text("audit.head.hash"), head.hash()))));
    }

    @GetMapping(path = "/admin/audit", params = "format=csv")
    ResponseEntity<byte[]> export(Ui ui, @RequestParam Map<String, String> asked) {
        List<AuditEntry> found = desk.export(AuditQuestion.of(asked).filter(ui), EXPORT_ROWS + 1);
        if (found.size() > EXPORT_ROWS) {
            throw new Refusal("audit.export.many", EXPORT_ROWS);
        }
        List<Row> rows = found.stream()
                .map(each -> Row.of(
                        Cell.of(each.seq()),
                        Cell.of(each.at().toString()),
                        Cell.of(each.actor().name()),
                        Cell.of(each.action()),
                        Cell.of(each.objectType()),
                        Cell.of(each.objectId()),
                        Cell.of(each.details())))
                .toList();
        List<ua.ratusha.kernel.documents.Table.Column> columns =
                List.of("seq", "at", "actor", "action", "object-type", "object-id", "details").stream()
                        .map(title -> ua.ratusha.kernel.documents.Table.Column.text(title, 10))
                        .toList();
        byte[] body = CsvWriter.FOR_MACHINES.write(
                ua.ratusha.kernel.documents.Table.of(ui.text("audit.title"), columns, rows));
        return ResponseEntity.ok()
                .header("Content-Type", Formats.CSV.mediaType())
                .header("Content-Disposition", Downloads.attachment(ui.text("audit.title"), Formats.CSV))
                .header("Cache-Control", "no-store")
                .body(body);
    }

    @PostMapping("/admin/audit/check")
    SeeOther check(Ui ui) {
        return switch (desk.verify()) {
            case AuditVerifier.Intact(AuditHead head) ->
                SeeOther.to("/admin/audit")
                        .saying(Notice.Tone.SUCCESS, ui.text("audit.intact", head.seq(), head.hash()));
            case AuditVerifier.Broken(long seq, AuditVerifier.Reason reason) ->
                SeeOther.to("/admin/audit")
                        .saying(Notice.Tone.DANGER, ui.text("audit.broken", seq, ui.text("audit.break." + reason)));
        };
    }

    private Table<?> table(Ui ui, List<AuditEntry> rows) {
        return Table.of(
                        ui.text("audit.records"),
                        rows,
                        Column.<AuditEntry>number(
                                ui.text("audit.column.seq"), each -> ui.format().number(each.seq())),
                        Column.text(ui.text("audit.column.at"), each -> ui.moment(each.at())),
                        Column.text(
                                ui.text("audit.column.actor"),
                                each -> each.actor().name()),
                        Column.<AuditEntry>head(
                                ui.text("audit.column.action"), each -> Pieces.text(action(ui, each.action()))),
                        Column.content(
                                ui.text("audit.column.object"),
                                each -> TEMPLATES.auditPagesObject(each.objectType(), each.objectId(), history(each))),
                        Column.text(ui.text("audit.column.details"), each -> AuditDesk.plain(each.details())))
                .asCards();
    }

    /** The address of everything that happened to the same object. */
    private static String history(AuditEntry entry) {
        return Queries.with("/admin/audit", "", "object", entry.objectType() + " " + entry.objectId());
    }

    private String action(Ui ui, String code) {
        return catalogue.find(code).map(each -> AuditQuestion.words(ui, each)).orElse(code);
    }
}
