package ua.ratusha.programme.plan.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Finding.Severity;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;

/** Compares printed sums with counted ones; what rounding explains is a note and not an error. */
final class Amounts {
    private static final BigDecimal LARGEST_STEP = new BigDecimal("1000000");
    private static final BigDecimal SMALLEST_STEP = new BigDecimal("0.01");
    /** A difference above this share of the sum is no rounding, however coarse the figures are. */
    private static final BigDecimal ROUNDING_SHARE = new BigDecimal("0.005");

    private final BigDecimal step;

    Amounts(ProgrammeContent content) {
        this.step = step(content);
    }

    /** The last digit that the document prints: the largest power of ten that divides all its sums, in hryvnias. */
    private static BigDecimal step(ProgrammeContent content) {
        Stream<BigDecimal> cells =
                content.measures().flatMap(measure -> measure.money().stream()).map(cell -> cell.amount());
        Stream<BigDecimal> totals = content.totals().stream()
                .flatMap(total -> Stream.concat(total.byYear().values().stream(), Stream.ofNullable(total.total())));
        List<BigDecimal> all = Stream.concat(cells, totals)
                .filter(amount -> amount.signum() != 0)
                .toList();
        BigDecimal step = LARGEST_STEP;
        while (step.compareTo(SMALLEST_STEP) > 0 && !divides(step, all)) {
            step = step.divide(BigDecimal.TEN, 2, RoundingMode.UNNECESSARY);
        }
        return step;
    }

    private static boolean divides(BigDecimal step, List<BigDecimal> amounts) {
        return amounts.stream().allMatch(amount -> amount.remainder(step).signum() == 0);
    }

    static boolean agree(BigDecimal printed, BigDecimal counted) {
        return printed.compareTo(counted) == 0;
    }

    /**
     * @param rule the rule that is broken unless rounding explains the difference
     * @param what the sum in words, for example «рядок I.2»
     */
    Finding finding(
            String rule,
            String place,
            String subject,
            String what,
            BigDecimal printed,
            BigDecimal counted,
            int summands) {
        BigDecimal difference = printed.subtract(counted).abs();
        BigDecimal explained = step.multiply(BigDecimal.valueOf(Math.max(1, summands)));
        boolean rounding = difference.compareTo(explained) <= 0
                && difference.compareTo(printed.abs().max(counted.abs()).multiply(ROUNDING_SHARE)) <= 0;
        List<String> args = List.of(what, money(printed), money(counted), money(difference));
        return rounding
                ? new Finding("rounding", Severity.NOTE, place, subject, args)
                : new Finding(rule, Severity.ERROR, place, subject, args);
    }

    /** «1 600 000,00» with spaces that do not break. */
    static String money(BigDecimal amount) {
        String plain = amount.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
        return plain.replaceAll("(?<=\\d)(?=(?:\\d{3})+,)", "\u00A0");
    }

    /** A number without needless noughts: «52,8». */
    static String plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.toPlainString().replace('.', ',');
    }

    static BigDecimal total(Measure measure) {
        BigDecimal declared = measure.declaredTotal();
        return measure.money().isEmpty() && declared != null ? declared : measure.total();
    }
}
