package ua.ratusha.programme.execution.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ua.ratusha.programme.execution.Contract;
import ua.ratusha.programme.execution.Entries.ContractSource;
import ua.ratusha.programme.execution.statements.StatementRow.Match;
import ua.ratusha.programme.execution.statements.StatementRow.Outcome;
import ua.ratusha.programme.plan.api.FundingSource;

/**
 * Finds the measure of a payment: by the contract that the purpose names, then by what a person said of such payments
 * before. Where either would be a guess, a person is asked.
 *
 * @param years years of the programme
 * @param measures measures of the redaction in force
 */
record StatementMatcher(
        List<Integer> years,
        Set<UUID> measures,
        List<Contract> contracts,
        List<ContractSource> contractSources,
        List<Remembered> remembered) {
    private static final Pattern NAMED =
            Pattern.compile("(?iu)(?:договор[а-яіїєґ]*|дог|д-р|контракт[а-яіїєґ]*|угод[а-яіїєґ]*)\\.?\\s*"
                    + "(?:про закупівлю\\s*)?(?:№|N|No\\.?|#)?\\s*([\\p{L}\\p{N}][\\p{L}\\p{N}/\\\\._–-]*)"
                    + "(?:\\s*(?:від|вiд|від\\.)\\s*(\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}))?");

    Match match(Payment payment) {
        if (!years.contains(payment.date().getYear())) {
            return Match.without(
                    Outcome.LEFT_OUT,
                    "execution.row.year-outside",
                    String.valueOf(payment.date().getYear()));
        }
        List<Contract> named = named(payment);
        if (named.size() > 1) {
            return Match.without(
                    Outcome.NEEDS_PERSON,
                    "execution.row.several-contracts",
                    named.getFirst().number());
        }
        return named.isEmpty() ? byMemory(payment) : byContract(payment, named.getFirst());
    }

    private Match byContract(Payment payment, Contract contract) {
        Optional<FundingSource> source = source(contract.id(), payment.date().getYear());
        if (source.isEmpty()) {
            return Match.without(Outcome.NEEDS_PERSON, "execution.row.contract-without-source", contract.number());
        }
        Match match = Match.ready(
                "execution.row.by-contract",
                List.of(contract.number()),
                contract.measure(),
                source.get(),
                contract.id());
        if (!measures.contains(contract.measure())) {
            return Match.without(Outcome.NEEDS_PERSON, "execution.row.measure-gone", contract.number());
        }
        boolean otherPayee = !payment.payeeCode().isEmpty()
                && !contract.supplierCode().isEmpty()
                && !payment.payeeCode().equals(contract.supplierCode());
        return otherPayee ? match.asking("execution.row.other-payee", contract.number(), contract.supplier()) : match;
    }

    private Match byMemory(Payment payment) {
        return remembered.stream()
                .filter(each -> each.fits(payment))
                .max(Comparator.comparing(each -> !each.payeeCode().isEmpty()))
                .map(this::said)
                .orElseGet(() -> Match.without(Outcome.NEEDS_PERSON, "execution.row.unknown"));
    }

    private Match said(Remembered memory) {
        if (memory.measure() == null || memory.source() == null) {
            return Match.without(Outcome.LEFT_OUT, "execution.row.remembered-not-ours");
        }
        return measures.contains(memory.measure())
                ? Match.ready("execution.row.remembered", List.of(), memory.measure(), memory.source(), null)
                : Match.without(Outcome.NEEDS_PERSON, "execution.row.measure-gone", "");
    }

    /** Contracts that the purpose names; the date after the number and the payee decide between namesakes. */
    private List<Contract> named(Payment payment) {
        List<Contract> found = new ArrayList<>();
        for (MatchResult result : NAMED.matcher(payment.purpose()).results().toList()) {
            String number = normal(result.group(1));
            Optional<LocalDate> signed = Optional.ofNullable(result.group(2)).flatMap(StatementMatcher::day);
            contracts.stream()
                    .filter(contract -> normal(contract.number()).equals(number))
                    .filter(contract -> signed.isEmpty() || signed.get().equals(contract.signed()))
                    .filter(contract -> !found.contains(contract))
                    .forEach(found::add);
        }
        List<Contract> ofPayee = found.stream()
                .filter(contract -> !contract.supplierCode().isEmpty()
                        && contract.supplierCode().equals(payment.payeeCode()))
                .toList();
        return ofPayee.isEmpty() ? found : ofPayee;
    }

    private Optional<FundingSource> source(UUID contract, int year) {
        Set<FundingSource> ofYear = contractSources.stream()
                .filter(each -> each.contract().equals(contract) && each.year() == year)
                .map(ContractSource::source)
                .collect(Collectors.toCollection(HashSet::new));
        Set<FundingSource> any = contractSources.stream()
                .filter(each -> each.contract().equals(contract))
                .map(ContractSource::source)
                .collect(Collectors.toCollection(HashSet::new));
        Set<FundingSource> candidates = ofYear.isEmpty() ? any : ofYear;
        return candidates.size() == 1 ? Optional.of(candidates.iterator().next()) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        String[] parts = text.split("\\.");
        int year = Integer.parseInt(parts[2]);
        try {
            return Optional.of(LocalDate.of(
                    year < 100 ? 2000 + year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[0])));
        } catch (java.time.DateTimeException e) {
            // A day that does not exist names no contract's day; the number alone then decides.
            return Optional.empty();
        }
    }

    /** Letters that look the same in both alphabets are the same; a full stop at the end ends the sentence only. */
    static String normal(String number) {
        String lower = number.toLowerCase(Locale.ROOT).replace('–', '-').replaceAll("[.\\s]+$", "");
        StringBuilder out = new StringBuilder();
        for (char c : lower.toCharArray()) {
            int latin = "aceiopxykmhtb".indexOf(c);
            out.append(latin < 0 ? c : "асеіорхукмнтв".charAt(latin));
        }
        return out.toString();
    }
}
