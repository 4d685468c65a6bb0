package ua.ratusha.programme.plan.reading.words;

import java.util.Arrays;
import java.util.List;
import ua.ratusha.programme.plan.api.ExpenditureKind;
import ua.ratusha.programme.plan.api.FundingSource;

/**
 * One source of a row's money.
 *
 * @param label as printed
 * @param all it is the sum of the other sources and none itself
 */
public record Payer(String label, FundingSource source, ExpenditureKind kind, boolean all) {

    /** @param stand the source for words that name none */
    public static Payer of(String label, FundingSource stand) {
        return new Payer(label, Funds.source(label).orElse(stand), Funds.kind(label), Funds.isAllSources(label));
    }

    /** The sources of a cell, one for each line or, in one line, for each part between semicolons and commas. */
    public static List<Payer> list(String text, List<String> lines) {
        for (List<String> parts : List.of(lines, parts(text, ";"), parts(text, ","))) {
            if (parts.size() > 1 && parts.stream().allMatch(Payer::isLabel)) {
                return parts.stream()
                        .map(label -> of(label.replaceAll("[;,.]+$", ""), FundingSource.LOCAL_BUDGET))
                        .toList();
            }
        }
        return List.of(of(text, FundingSource.LOCAL_BUDGET));
    }

    private static boolean isLabel(String part) {
        return Funds.isSourceLabel(part) || Funds.isAllSources(part);
    }

    private static List<String> parts(String text, String sign) {
        return Arrays.stream(text.split(sign)).map(String::strip).toList();
    }
}
