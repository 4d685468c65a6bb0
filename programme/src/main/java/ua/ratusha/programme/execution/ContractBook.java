package ua.ratusha.programme.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Officer;
import ua.ratusha.kernel.people.Checked;
import ua.ratusha.kernel.people.Edrpou;
import ua.ratusha.kernel.people.Rnokpp;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.execution.Contract.Folder;
import ua.ratusha.programme.execution.Contract.Invoice;
import ua.ratusha.programme.execution.Contract.Paper;
import ua.ratusha.programme.execution.Contract.Share;
import ua.ratusha.programme.execution.api.Stage;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Redaction;

/** Registers contracts and their invoices; the sums of a contract enter the books with it. */
public class ContractBook {
    private final Contracts contracts;
    private final Ledger ledger;
    private final Plans plans;
    private final Access access;
    private final Journal journal;

    ContractBook(Contracts contracts, Ledger ledger, Plans plans, Access access, Journal journal) {
        this.contracts = contracts;
        this.ledger = ledger;
        this.plans = plans;
        this.access = access;
        this.journal = journal;
    }

    /**
     * What would be warned of if the contract were registered; nothing is written.
     *
     * @throws Refusal when it cannot be registered
     */
    @Transactional(readOnly = true)
    public List<Warning> check(Contract contract, List<Share> shares) {
        access.require(Ledger.ENTER);
        return judge(contract, shares, plans.current(contract.programme()));
    }

    /**
     * Registers a contract; the same id twice registers once.
     *
     * @param shares years and sources that pay for it; together they make its amount
     * @return what a person should look at again
     * @throws Refusal when it cannot be true, or is registered already
     */
    @Transactional
    public List<Warning> register(Contract contract, List<Share> shares) {
        access.require(Ledger.ENTER);
        plans.get(contract.programme()).requireOwn();
        Officer author = access.getOfficer();
        if (contracts.find(contract.id()).isPresent()) {
            return List.of();
        }
        Redaction redaction = plans.current(contract.programme());
        List<Warning> warnings = judge(contract, shares, redaction);
        if (contracts.insert(contract, author.id())) {
            shares.forEach(share -> ledger.write(entry(contract, share), redaction, author.id()));
            journal.note(
                    contract.programme(),
                    ExecutionActs.CONTRACT,
                    "contract",
                    contract.id(),
                    "measure",
                    contract.measure(),
                    "amount",
                    contract.amount());
        }
        return warnings;
    }

    /**
     * Closes a contract; what it binds and nobody paid is free again.
     *
     * @param note why the rest, if any, will not be paid
     */
    @Transactional
    public void close(UUID programme, UUID id, LocalDate date, String note) {
        access.require(Ledger.ENTER);
        Officer author = access.getOfficer();
        Contract contract = contracts
                .findAndLock(id)
                .filter(each -> each.programme().equals(programme))
                .orElseThrow(() -> Refusal.notFound("execution.refusal.no-contract"));
        if (!contract.isOpen()) {
            return;
        }
        MoneyRules.refuseFuture(date, ledger.today());
        if (date.isBefore(contract.signed())) {
            throw new Refusal("execution.refusal.closed-before-signed", date, contract.signed());
        }
        ledger.release(contract, date, author.id(), note.strip());
        contracts.close(id, date, author.id());
        journal.note(programme, ExecutionActs.CLOSED, "contract", id, "date", date);
    }

    /** @return what a person should look at again */
    @Transactional
    public List<Warning> addInvoice(UUID programme, Invoice invoice) {
        access.require(Ledger.ENTER);
        Officer author = access.getOfficer();
        Contract contract = get(programme, invoice.contract());
        MoneyRules.refuseBadSum(invoice.amount());
        refuseNegative(invoice.amount());
        MoneyRules.refuseFuture(invoice.issued(), ledger.today());
        if (invoice.number().isBlank()) {
            throw new Refusal("execution.refusal.no-number");
        }
        List<Invoice> known = contracts.listInvoices(contract.id());
        if (known.stream().anyMatch(each -> each.id().equals(invoice.id()))) {
            return List.of();
        }
        if (contracts.hasInvoice(contract.id(), invoice.number().strip(), invoice.issued())) {
            throw new Refusal("execution.refusal.invoice-twice", invoice.number(), invoice.issued());
        }
        Invoice kept = new Invoice(
                invoice.id(),
                contract.id(),
                invoice.number().strip(),
                invoice.issued(),
                invoice.amount().setScale(2, RoundingMode.UNNECESSARY));
        contracts.insert(kept, author.id());
        journal.note(
                programme,
                ExecutionActs.INVOICE,
                "invoice",
                kept.id(),
                "contract",
                contract.id(),
                "amount",
                kept.amount());
        BigDecimal invoiced = known.stream().map(Invoice::amount).reduce(kept.amount(), BigDecimal::add);
        return invoiced.compareTo(contract.amount()) > 0
                ? List.of(Warning.of("execution.warning.invoiced-over-contract", invoiced, contract.amount()))
                : List.of();
    }

    /** Adds a file that the house has kept already. */
    @Transactional
    public void addPaper(UUID programme, Paper paper) {
        access.require(Ledger.ENTER);
        Contract contract = get(programme, paper.contract());
        if (paper.invoice() != null
                && contracts.listInvoices(contract.id()).stream()
                        .noneMatch(invoice -> invoice.id().equals(paper.invoice()))) {
            throw Refusal.notFound("execution.refusal.no-invoice");
        }
        contracts.insert(paper, access.getOfficer().id());
        journal.note(programme, ExecutionActs.PAPER, "contract", contract.id(), "file", paper.file());
    }

    /** Contracts of a measure with their invoices and files, the newest first. */
    public List<Folder> list(UUID programme, UUID measure) {
        return contracts.list(programme, measure).stream().map(this::folder).toList();
    }

    /** @throws Refusal when the programme has no such contract */
    public Contract get(UUID programme, UUID id) {
        return contracts
                .find(id)
                .filter(contract -> contract.programme().equals(programme))
                .orElseThrow(() -> Refusal.notFound("execution.refusal.no-contract"));
    }

    private Folder folder(Contract contract) {
        return new Folder(contract, contracts.listInvoices(contract.id()), contracts.listPapers(contract.id()));
    }

    private List<Warning> judge(Contract contract, List<Share> shares, Redaction redaction) {
        refuseImpossible(contract, shares);
        Optional<Contract> twin =
                contracts.findTwin(contract).filter(each -> !each.id().equals(contract.id()));
        if (twin.isPresent()) {
            throw new Refusal(
                    "execution.refusal.contract-twice",
                    contract.number(),
                    contract.signed(),
                    contract.supplier(),
                    measureCode(twin.get()));
        }
        List<Warning> warnings = new ArrayList<>();
        shares.forEach(
                share -> warnings.addAll(ledger.judge(entry(contract, share).withoutContract(), redaction)));
        warnAboutCode(contract.supplierCode(), warnings);
        return warnings.stream().distinct().toList();
    }

    private static void warnAboutCode(String code, List<Warning> warnings) {
        Checked<?> checked = code.length() == 8 ? Edrpou.parse(code) : Rnokpp.parse(code);
        if (!code.isEmpty() && checked.findReason().isPresent()) {
            warnings.add(Warning.of("execution.warning.supplier-code", code));
        }
    }

    private void refuseImpossible(Contract contract, List<Share> shares) {
        MoneyRules.refuseBadSum(contract.amount());
        refuseNegative(contract.amount());
        MoneyRules.refuseFuture(contract.signed(), ledger.today());
        if (contract.number().isBlank()) {
            throw new Refusal("execution.refusal.no-number");
        }
        if (contract.supplier().isBlank()) {
            throw new Refusal("execution.refusal.no-supplier");
        }
        if (!contract.supplierCode().matches("|\\d{8}|\\d{10}")) {
            throw new Refusal("execution.refusal.supplier-code", contract.supplierCode());
        }
        if (contract.ends().isBefore(contract.starts())) {
            throw new Refusal("execution.refusal.ends-before-start", contract.ends(), contract.starts());
        }
        BigDecimal shared = shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shared.compareTo(contract.amount()) != 0) {
            throw new Refusal("execution.refusal.shares-do-not-add-up", shared, contract.amount());
        }
    }

    private static void refuseNegative(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new Refusal("execution.refusal.negative");
        }
    }

    private String measureCode(Contract contract) {
        return plans.current(contract.programme())
                .content()
                .measures()
                .filter(measure -> measure.key().equals(contract.measure()))
                .map(measure -> measure.code())
                .findFirst()
                .orElse("");
    }

    private static NewEntry entry(Contract contract, Share share) {
        return new NewEntry(
                UUID.randomUUID(),
                contract.programme(),
                contract.measure(),
                share.year(),
                share.source(),
                Stage.CONTRACTED,
                share.amount(),
                contract.signed(),
                null,
                null,
                contract.id(),
                "");
    }
}
