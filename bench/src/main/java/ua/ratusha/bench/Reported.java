package ua.ratusha.bench;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ua.ratusha.bench.Visitor.Answer;

/** How long the annual report of Kherson takes in all its formats, each made anew from the figures of that moment. */
final class Reported {
    private static final int ROUNDS = 5;
    private static final double LIMIT_SECONDS = 3;
    private static final List<String> FORMATS = List.of("html", "docx", "pdf", "xlsx", "json");
    private final Figures figures;
    private final House house;
    private final Clock clock;

    Reported(Figures figures, House house, Clock clock) {
        this.figures = figures;
        this.house = house;
        this.clock = clock;
    }

    void measure() throws SQLException {
        String reports = "/programmes/" + Programmes.kherson(house) + "/reports";
        try (Visitor officer = new Visitor(house.address())) {
            officer.signIn("cdto", house.demoPassword("cdto"));
            if (officer.get(reports).status() != 200) {
                figures.leaveOut("річний звіт у п’яти форматах: сторінки звітів ще немає");
                return;
            }
            String year = String.valueOf(LocalDate.now(clock).getYear());
            Answer begun = officer.post(
                    reports, reports, Map.of("kind", "ANNUAL_MINISTRY", "period", Objects.requireNonNull(year)));
            if (begun.status() != 303) {
                throw new IllegalStateException("The report is not begun: " + begun.status() + " " + begun.body());
            }
            double[] times = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                times[round] = inAllFormats(officer, begun.location());
            }
            figures.atMost("річний звіт Херсона у п’яти форматах, уперше", times[0], "с", LIMIT_SECONDS);
            figures.atMost("  медіана " + ROUNDS, Figures.median(times), "с", LIMIT_SECONDS);
        }
    }

    private static double inAllFormats(Visitor officer, String report) {
        long begin = System.nanoTime();
        for (String format : FORMATS) {
            int status = officer.get(report + "." + format).status();
            if (status != 200) {
                throw new IllegalStateException(report + "." + format + " answered " + status);
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
