package ua.ratusha.programme.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ua.ratusha.programme.plan.api.Growth;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/** A small programme with three indicators. */
public final class Samples {
    public static final Indicator WEBSITE =
            indicator(1, "Забезпечення функціонування офіційного вебсайту", "%", 50, 75);
    public static final Indicator QUEUE = indicator(2, "Встановлення терміналу електронної черги", "одиниць", 0, 1);
    public static final Indicator ASSESSMENT = indicator(3, "Організація оцінки стану інформатизації", "%", 0, 34);

    private Samples() {}

    public static ProgrammeContent content() {
        return new ProgrammeContent(
                "Програма інформатизації",
                "Тестова громада",
                null,
                List.of(2026, 2027),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(WEBSITE, QUEUE, ASSESSMENT),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Indicator indicator(int number, String priority, String unit, int baseline, int target) {
        return new Indicator(
                new UUID(5, number),
                number + ".",
                priority,
                null,
                "Забезпечення роботи",
                unit,
                Growth.UP,
                unit.equals("%"),
                BigDecimal.valueOf(baseline),
                new TreeMap<>(Map.of(2026, BigDecimal.valueOf(target), 2027, BigDecimal.valueOf(target + 10))),
                null,
                "",
                "");
    }
}
