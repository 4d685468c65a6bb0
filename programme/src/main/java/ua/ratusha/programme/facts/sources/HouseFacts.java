package ua.ratusha.programme.facts.sources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.sockets.FactSource;
import ua.ratusha.programme.facts.sources.Heartbeats.Gap;
import ua.ratusha.programme.facts.sources.Heartbeats.Run;
import ua.ratusha.programme.facts.sources.Heartbeats.Watch;

/** How this house itself has worked, by its own heartbeats. */
public class HouseFacts implements FactSource {
    static final String MONTH = "house.uptime-percent";
    static final String YEAR = "house.uptime-percent-year";

    private static final int DAYS = 30;
    private static final Duration FRESH = Duration.ofHours(3);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final Words HOW = new Words(
            "Хвилина рахується, якщо тоді ця система записала свою позначку в базу даних."
                    + " Планові зупинки теж рахуються як перерви. Перерву, коротшу за хвилину, може бути не видно."
                    + " Відлік починається з першого запуску системи.",
            "A minute counts when this system wrote its mark into the database."
                    + " Planned stops count as breaks too. A break shorter than a minute may not show."
                    + " Counting begins with the first start of the system.");

    private final Heartbeats beats;
    private final Clock clock;

    public HouseFacts(Heartbeats beats, Clock clock) {
        this.beats = beats;
        this.clock = clock;
    }

    @Override
    public List<Fact> listFacts() {
        return List.of(
                fact(
                        MONTH,
                        new Words("Робота цієї системи за 30 днів", "Uptime of this system over 30 days"),
                        new Words(
                                "Частка хвилин за останні 30 днів, коли система працювала. ",
                                "Share of the minutes of the last 30 days in which the system worked. ")),
                fact(
                        YEAR,
                        new Words("Робота цієї системи з початку року", "Uptime of this system since 1 January"),
                        new Words(
                                "Частка хвилин від 1 січня, коли система працювала. ",
                                "Share of the minutes since 1 January in which the system worked. ")));
    }

    private static Fact fact(String code, Words title, Words what) {
        Words definition = new Words(what.uk() + HOW.uk(), what.en() + HOW.en());
        return new Fact(code, "A4", title, "%", definition, FRESH);
    }

    @Override
    public Reading read(String code, LocalDate asOf) {
        Optional<Watch> watch = watch(code, asOf);
        if (watch.isEmpty() || watch.get().minutes() == 0) {
            return new Unmeasured(new Words(
                    "На цей день система ще не працювала й однієї повної хвилини.",
                    "Up to that day the system had not worked for a whole minute."));
        }
        BigDecimal percent = BigDecimal.valueOf(watch.get().worked() * 100)
                .divide(BigDecimal.valueOf(watch.get().minutes()), 2, RoundingMode.HALF_UP);
        return new Measured(percent, clock.instant());
    }

    @Override
    public List<Evidence> listEvidence(String code, LocalDate asOf, int limit) {
        return watch(code, asOf).map(watch -> evidence(watch, limit)).orElseGet(List::of);
    }

    private List<Evidence> evidence(Watch watch, int limit) {
        List<Run> runs = beats.listRuns(watch.from().minus(1, ChronoUnit.DAYS), watch.to());
        return watch.gaps().stream()
                .limit(limit)
                .map(gap -> new Evidence(
                        "Перерва: " + moment(gap.from()) + " – " + moment(gap.to()),
                        gap.minutes() + " хв",
                        wasStopped(gap, runs) ? "зупинили" : "обірвалася",
                        ""))
                .toList();
    }

    /** A run that was stopped in an orderly way wrote when. */
    private static boolean wasStopped(Gap gap, List<Run> runs) {
        Instant from = gap.from().minus(1, ChronoUnit.MINUTES);
        return runs.stream()
                .map(Run::stopped)
                .anyMatch(stopped -> stopped != null && !stopped.isBefore(from) && stopped.isBefore(gap.to()));
    }

    private Optional<Watch> watch(String code, LocalDate asOf) {
        Instant start = start(code, asOf);
        Instant endOfDay = asOf.plusDays(1).atStartOfDay(DeadlineEngine.KYIV).toInstant();
        Instant end = earlier(endOfDay, clock.instant());
        return beats.findFirstStart()
                .filter(first -> first.isBefore(end))
                .map(first -> beats.watch(first.isAfter(start) ? first : start, end));
    }

    private static Instant start(String code, LocalDate asOf) {
        LocalDate first = switch (code) {
            case MONTH -> asOf.minusDays(DAYS - 1);
            case YEAR -> asOf.withDayOfYear(1);
            default -> throw new IllegalArgumentException("no such fact: " + code);
        };
        return first.atStartOfDay(DeadlineEngine.KYIV).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String moment(Instant at) {
        return MOMENT.format(ZonedDateTime.ofInstant(at, DeadlineEngine.KYIV));
    }
}
