package ua.ratusha.programme.plan.reading.tables;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.reading.words.Numerals;

/** Money said in words inside one cell: «Усього 5000,0 тис. грн, у тому числі: 2026 рік – 1000,0 …». */
public final class PassportMoney {
    private static final Pattern BY_YEAR = Pattern.compile(
            "(20\\d\\d)\\s*(?:рік|році|року|р\\.)?\\s*[-–—:]\\s*(\\d[\\d  ]{0,14}(?:[.,]\\d{1,5})?)(?!\\s*рок|\\d)");
    private static final Pattern SUM = Pattern.compile(
            "(\\d[\\d  ]{0,14}(?:[.,]\\d{1,5})?)\\s*(?=(?:тис\\.?|млн\\.?|мільйон\\p{L}*)?\\s*(?:грн|грив))");

    private PassportMoney() {}

    /** The totals that the words give; empty when they give no sum. */
    public static Optional<DeclaredTotal> ofText(String text, MoneyUnit unit, String place) {
        MoneyUnit printed = MoneyUnit.find(text).orElse(unit);
        Map<Integer, BigDecimal> byYear = new TreeMap<>();
        Matcher years = BY_YEAR.matcher(text);
        int first = text.length();
        while (years.find()) {
            Optional<BigDecimal> value = Numerals.parse(years.group(2));
            boolean range = value.filter(number -> number.compareTo(BigDecimal.valueOf(2000)) >= 0
                            && number.compareTo(BigDecimal.valueOf(2100)) < 0
                            && !years.group(2).matches(".*[.,].*"))
                    .isPresent();
            if (value.isPresent() && !range) {
                first = Math.min(first, years.start());
                byYear.put(Integer.valueOf(years.group(1)), printed.hryvnias(value.get()));
            }
        }
        Matcher sum = SUM.matcher(text.substring(0, first));
        BigDecimal total =
                sum.find() ? Numerals.parse(sum.group(1)).map(printed::hryvnias).orElse(null) : null;
        return total == null && byYear.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeclaredTotal(DeclaredTotal.PASSPORT, null, text, total, byYear, place));
    }
}
