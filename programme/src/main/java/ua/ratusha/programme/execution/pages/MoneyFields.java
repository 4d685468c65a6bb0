package ua.ratusha.programme.execution.pages;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.kernel.web.parts.Typed;
import ua.ratusha.programme.execution.Contract;
import ua.ratusha.programme.execution.Contract.Invoice;
import ua.ratusha.programme.execution.Contract.Share;
import ua.ratusha.programme.execution.NewEntry;
import ua.ratusha.programme.execution.api.Stage;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;

/** Questions of the forms about money, and what is read from the answers. */
final class MoneyFields {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    static final String FILES = ".pdf,.p7s,.docx,.doc,.odt,.xlsx,.xls,.ods,.jpg,.jpeg,.png";
    private static final int CODE_WIDTH = 10;

    private MoneyFields() {}

    static List<Field> entry(Ui ui, Place place, List<Contract> contracts) {
        List<Option> open = new ArrayList<>(List.of(Option.of("", ui.text("execution.entry.no-contract"))));
        contracts.forEach(contract -> open.add(Option.of(
                contract.id().toString(),
                ui.text("execution.contract.named", contract.number(), DAY.format(contract.signed())))));
        return List.of(
                Field.select("stage", ui.text("execution.entry.stage"), stages(ui))
                        .must()
                        .value(Stage.PAID.name()),
                year(ui, place),
                source(ui),
                amount(ui).hint(ui.text("execution.entry.amount.hint")),
                Field.date("date", ui.text("execution.entry.date")).must(),
                Field.select("contract", ui.text("execution.entry.contract"), open),
                Field.text("budgetCode", ui.text("execution.budget-code"))
                        .hint(ui.text("execution.budget-code.hint"))
                        .width(CODE_WIDTH),
                Field.text("economicCode", ui.text("execution.economic-code"))
                        .hint(ui.text("execution.economic-code.hint"))
                        .width(CODE_WIDTH),
                Field.text("note", ui.text("execution.entry.note")));
    }

    static NewEntry entry(Typed typed, UUID programme, Measure measure) {
        return new NewEntry(
                typed.token(),
                programme,
                measure.key(),
                typed.mustWhole("year"),
                typed.mustBe("source", FundingSource.class),
                typed.mustBe("stage", Stage.class),
                typed.mustNumber("amount"),
                typed.mustDate("date"),
                typed.text("budgetCode"),
                typed.text("economicCode"),
                typed.id("contract").orElse(null),
                typed.text("note"));
    }

    static List<Field> correction(Ui ui) {
        return List.of(
                Field.number("amount", ui.text("execution.correct.right"))
                        .hint(ui.text("execution.correct.right.hint"))
                        .must(),
                Field.date("date", ui.text("execution.correct.date"))
                        .value(DAY.format(ui.today()))
                        .must(),
                Field.text("note", ui.text("execution.correct.why")).must());
    }

    /** One line of the sum for each year of the programme: a contract may run through several. */
    static List<Field> contract(Ui ui, Place place) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.text("number", ui.text("execution.contract.number"))
                        .must()
                        .width(20),
                Field.date("signed", ui.text("execution.contract.signed")).must(),
                Field.text("supplier", ui.text("execution.contract.supplier")).must(),
                Field.text("supplierCode", ui.text("execution.contract.supplier-code"))
                        .hint(ui.text("execution.contract.supplier-code.hint"))
                        .width(CODE_WIDTH),
                Field.text("subject", ui.text("execution.contract.subject")),
                Field.date("starts", ui.text("execution.contract.starts")).must(),
                Field.date("ends", ui.text("execution.contract.ends")).must(),
                source(ui)));
        place.plan()
                .years()
                .forEach(year ->
                        fields.add(Field.number("sum-" + year, ui.text("execution.contract.sum", String.valueOf(year)))
                                .hint(ui.text("execution.contract.sum.hint"))));
        return List.copyOf(fields);
    }

    static List<Share> shares(Typed typed, Place place) {
        FundingSource source = typed.mustBe("source", FundingSource.class);
        List<Share> shares = new ArrayList<>();
        for (int year : place.plan().years()) {
            typed.number("sum-" + year)
                    .filter(sum -> sum.signum() != 0)
                    .ifPresent(sum -> shares.add(new Share(year, source, sum)));
        }
        if (shares.isEmpty() && !place.plan().years().isEmpty()) {
            typed.wrong("sum-" + place.plan().years().getFirst(), "execution.contract.sum.missing");
        }
        return shares;
    }

    static Contract contract(Typed typed, UUID programme, Measure measure, List<Share> shares) {
        return new Contract(
                typed.token(),
                programme,
                measure.key(),
                typed.must("number"),
                typed.mustDate("signed"),
                typed.must("supplier"),
                typed.text("supplierCode").replace(" ", ""),
                typed.text("subject"),
                shares.stream().map(Share::amount).reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add),
                typed.mustDate("starts"),
                typed.mustDate("ends"),
                null);
    }

    static List<Field> closing(Ui ui) {
        return List.of(
                Field.date("date", ui.text("execution.close.date"))
                        .value(DAY.format(ui.today()))
                        .must(),
                Field.text("note", ui.text("execution.close.note")));
    }

    static List<Field> invoice(Ui ui) {
        return List.of(
                Field.text("number", ui.text("execution.invoice.number")).must().width(20),
                Field.date("issued", ui.text("execution.invoice.issued")).must(),
                amount(ui));
    }

    static Invoice invoice(Typed typed, UUID contract) {
        return new Invoice(
                typed.token(), contract, typed.must("number"), typed.mustDate("issued"), typed.mustNumber("amount"));
    }

    static List<Field> paper(Ui ui, List<Invoice> invoices) {
        List<Option> places = new ArrayList<>(List.of(Option.of("", ui.text("execution.paper.of-contract"))));
        invoices.forEach(invoice -> places.add(Option.of(
                invoice.id().toString(),
                ui.text("execution.paper.of-invoice", invoice.number(), DAY.format(invoice.issued())))));
        return List.of(
                Field.file("file", ui.text("execution.paper.file"), FILES).must(),
                Field.select("invoice", ui.text("execution.paper.place"), places));
    }

    static List<Field> filter(Ui ui, Place place, Map<String, String> chosen) {
        List<Option> years = new ArrayList<>(List.of(Option.of("", ui.text("execution.filter.all-years"))));
        place.plan().years().forEach(year -> years.add(Option.of(String.valueOf(year), String.valueOf(year))));
        List<Option> sources = new ArrayList<>(List.of(Option.of("", ui.text("execution.filter.all-sources"))));
        sources.addAll(sources(ui));
        return List.of(
                Field.select("year", ui.text("execution.year"), years).value(chosen.getOrDefault("year", "")),
                Field.select("source", ui.text("execution.source"), sources).value(chosen.getOrDefault("source", "")));
    }

    static Field year(Ui ui, Place place) {
        List<Option> years = place.plan().years().stream()
                .map(year -> Option.of(String.valueOf(year), String.valueOf(year)))
                .toList();
        return Field.select("year", ui.text("execution.year"), years)
                .value(String.valueOf(ui.today().getYear()))
                .must();
    }

    static Field source(Ui ui) {
        return Field.select("source", ui.text("execution.source"), sources(ui))
                .value(FundingSource.LOCAL_BUDGET.name())
                .must();
    }

    static String source(Ui ui, FundingSource source) {
        return ui.text("execution.source." + source);
    }

    private static Field amount(Ui ui) {
        return Field.number("amount", ui.text("execution.entry.amount")).must();
    }

    private static List<Option> stages(Ui ui) {
        return Arrays.stream(Stage.values())
                .map(stage -> Option.of(stage.name(), ui.text("execution.stage." + stage)))
                .toList();
    }

    private static List<Option> sources(Ui ui) {
        return Arrays.stream(FundingSource.values())
                .map(source -> Option.of(source.name(), source(ui, source)))
                .toList();
    }
}
