package ua.ratusha.programme.plan.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.ExpenditureKind;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.api.ProgrammeContent.Money;
import ua.ratusha.programme.plan.lint.ProgrammeLinter;
import ua.ratusha.programme.plan.reading.Reading;

/** All that a reading says, as lines that a person can check against the paper; amounts are hryvnias. */
final class Digest {
    private Digest() {}

    /** Directions with their measures, then totals. */
    static List<String> money(Reading reading) {
        List<String> lines = new ArrayList<>();
        ProgrammeContent content = reading.content();
        for (Direction direction : content.directions()) {
            lines.add(("§ " + direction.number() + " " + direction.title()).replace("  ", " "));
            direction.tasks().forEach(task -> lines.add("  · " + task));
            direction.measures().forEach(measure -> lines.add(measure(measure)));
        }
        content.totals().forEach(total -> lines.add(total(total)));
        return lines;
    }

    private static String measure(Measure measure) {
        List<String> cells = measure.money().stream().map(Digest::cell).toList();
        String term = measure.firstYear() == null ? "?" : measure.firstYear() + "-" + measure.lastYear();
        return String.join(
                " | ",
                measure.code() + " " + measure.title(),
                term,
                measure.executors(),
                measure.fundingText() + " = " + measure.funding(),
                String.join(", ", cells) + " Σ " + plain(measure.declaredTotal()),
                measure.expectedResult());
    }

    private static String cell(Money money) {
        String kind = money.kind() == ExpenditureKind.UNSPLIT ? "" : "/" + money.kind();
        return money.year() + " " + money.source() + kind + " " + plain(money.amount());
    }

    private static String total(DeclaredTotal total) {
        return "Σ " + total.scope() + " " + (total.source() == null ? "ALL" : total.source()) + ": "
                + plain(total.total()) + " " + years(total.byYear());
    }

    private static String years(Map<Integer, BigDecimal> years) {
        Map<Integer, String> plain = new TreeMap<>();
        years.forEach((year, amount) -> plain.put(year, plain(amount)));
        return plain.toString();
    }

    static List<String> indicators(Reading reading) {
        return reading.content().indicators().stream().map(Digest::indicator).toList();
    }

    private static String indicator(Indicator indicator) {
        return String.join(
                " | ",
                indicator.number() + " " + indicator.title(),
                indicator.unit(),
                indicator.priority(),
                plain(indicator.baseline()) + " → " + years(indicator.targets()),
                plain(indicator.wholePeriod()));
    }

    /** The title, the community, the years, the acts. */
    static List<String> cover(Reading reading) {
        ProgrammeContent content = reading.content();
        List<String> lines = new ArrayList<>();
        lines.add(content.title());
        lines.add(content.communityName() + " " + content.years());
        content.approvals().forEach(act -> lines.add(act.kind() + " " + act.number() + " " + act.date()));
        return lines;
    }

    static List<String> passport(Reading reading) {
        return reading.content().passport().stream()
                .map(row -> (row.number() + " " + row.field() + ": " + row.value()).strip())
                .toList();
    }

    static List<String> findings(Reading reading) {
        return ProgrammeLinter.check(reading.content()).stream()
                .map(finding -> finding.rule() + " " + finding.subject() + " " + finding.args())
                .toList();
    }

    /** Findings about sums: on a correct document there are none. */
    static List<String> sums(Reading reading) {
        return findings(reading).stream()
                .filter(line -> line.matches("(?:sum-|passport-sum|rounding|source-without|target-).*"))
                .toList();
    }

    static String all(Reading reading) {
        List<String> lines = new ArrayList<>(cover(reading));
        lines.addAll(passport(reading));
        lines.addAll(money(reading));
        lines.addAll(indicators(reading));
        reading.content().missing().forEach(line -> lines.add("! " + line));
        findings(reading).forEach(line -> lines.add("? " + line));
        reading.unknown().forEach(table -> lines.add("unknown " + table.place() + " " + table.headings()));
        if (reading.amendment() != null) {
            lines.add("amends " + reading.amendment());
        }
        return String.join("\n", lines).strip();
    }

    private static String plain(@Nullable BigDecimal value) {
        if (value == null) {
            return "–";
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
