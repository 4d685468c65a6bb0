package ua.ratusha.programme.execution.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import ua.ratusha.kernel.web.Notice.Tone;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Pieces.Fact;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.execution.Contract;
import ua.ratusha.programme.execution.Contract.Folder;
import ua.ratusha.programme.execution.Contract.Invoice;

/** How contracts look. */
public final class ContractTables {
    private ContractTables() {}

    public static Table<Folder> contracts(Ui ui, List<Folder> folders, String path) {
        return Table.of(
                        ui.text("execution.contracts.caption"),
                        folders,
                        Column.<Folder>head(
                                ui.text("execution.contract.number"),
                                folder -> Pieces.link(
                                        ui.text(
                                                "execution.contract.named",
                                                folder.contract().number(),
                                                ui.format()
                                                        .shortDate(folder.contract()
                                                                .signed())),
                                        path + "/contracts/" + folder.contract().id())),
                        Column.<Folder>text(
                                ui.text("execution.contract.supplier"),
                                folder -> folder.contract().supplier()),
                        Column.<Folder>number(
                                ui.text("execution.entry.amount"),
                                folder -> ui.format().number(folder.contract().amount(), 2)),
                        Column.<Folder>number(
                                ui.text("execution.invoiced"),
                                folder -> ui.format().number(folder.invoiced(), 2)),
                        Column.<Folder>text(
                                ui.text("execution.contract.ends"),
                                folder ->
                                        ui.format().shortDate(folder.contract().ends())),
                        Column.<Folder>content(ui.text("execution.state"), folder -> state(ui, folder.contract())))
                .asCards();
    }

    /** Whether it runs, is over and not closed, or closed. */
    public static Content state(Ui ui, Contract contract) {
        if (!contract.isOpen()) {
            return Pieces.tag(Tone.NEUTRAL, ui.text("execution.contract.closed"));
        }
        return contract.isPastEnd(ui.today())
                ? Pieces.tag(Tone.WARNING, ui.text("execution.contract.past-end"))
                : Pieces.tag(Tone.SUCCESS, ui.text("execution.contract.running"));
    }

    public static List<Fact> facts(Ui ui, Folder folder) {
        Contract contract = folder.contract();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(ui.text("execution.contract.supplier"), contract.supplier()));
        if (!contract.supplierCode().isEmpty()) {
            facts.add(Fact.of(ui.text("execution.contract.supplier-code"), contract.supplierCode()));
        }
        facts.add(Fact.of(ui.text("execution.entry.amount"), ui.money(contract.amount())));
        facts.add(Fact.of(ui.text("execution.invoiced"), ui.money(folder.invoiced())));
        facts.add(Fact.of(
                ui.text("execution.contract.term"),
                ui.format().shortDate(contract.starts()) + " – " + ui.format().shortDate(contract.ends())));
        if (contract.closed() != null) {
            facts.add(Fact.of(ui.text("execution.contract.closed"), ui.date(contract.closed())));
        }
        return List.copyOf(facts);
    }

    public static Table<Invoice> invoices(Ui ui, Folder folder) {
        return Table.of(
                ui.text("execution.invoices.caption"),
                folder.invoices(),
                Column.<Invoice>head(ui.text("execution.invoice.number"), invoice -> Pieces.text(invoice.number())),
                Column.<Invoice>text(
                        ui.text("execution.invoice.issued"),
                        invoice -> ui.format().shortDate(invoice.issued())),
                Column.<Invoice>number(
                                ui.text("execution.entry.amount"),
                                invoice -> ui.format().number(invoice.amount(), 2))
                        .total(ui.format().number(folder.invoiced(), 2)));
    }
}
