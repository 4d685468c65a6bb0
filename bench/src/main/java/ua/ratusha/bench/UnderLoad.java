package ua.ratusha.bench;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Public pages under as many readers as two cores bear, the readers' own work included. */
final class UnderLoad {
    static final int CONNECTIONS = 16;
    private static final int RUNS = 3;
    private static final int WARM_UPS = 2;
    private static final double LEAST_PER_SECOND = 3_000;
    private static final double MOST_P99 = 40;
    private static final double MOST_MEGABYTES = 700;
    private static final List<String> ZIPPED = List.of("Accept-Encoding: gzip");

    private final Figures figures;
    private final House house;
    private final Duration time;

    UnderLoad(Figures figures, House house, Duration time) {
        this.figures = figures;
        this.house = house;
        this.time = time;
    }

    /** @param cpu milliseconds of processor of the house and its database for one request */
    private record Run(LoadGenerator.Load load, double cpu) {}

    void measure() throws SQLException {
        String slug = Programmes.kherson(house);
        String programme = "/programmes/" + slug;
        try (Visitor reader = new Visitor(house.address())) {
            boolean shown = reader.get(programme).status() == 200;
            load(
                    shown ? "сторінка програми" : "редакція програми",
                    shown ? programme : programme + "/redactions/1",
                    true);
            load("головна сторінка", "/", false);
            for (String twin : List.of(programme + ".json", "/api/programmes/" + slug)) {
                if (reader.get(twin).status() == 200) {
                    load("дані програми " + (twin.startsWith("/api") ? "(API)" : "(.json)"), twin, false);
                }
            }
        }
        ProcessTree tree = new ProcessTree(house.process());
        figures.atMost(
                "пам’ять після навантаження, з PostgreSQL (Pss)", tree.residentMegabytes(), "МБ", MOST_MEGABYTES);
        figures.atMost("  сума RSS усіх процесів", tree.summedResidentMegabytes(), "МБ", MOST_MEGABYTES);
    }

    private void load(String what, String path, boolean promised) {
        URI address = house.address().resolve(path);
        LoadGenerator generator = new LoadGenerator(address, ZIPPED);
        for (int i = 0; i < WARM_UPS; i++) {
            generator.run(CONNECTIONS, time);
        }
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(run(generator));
        }
        double perSecond = median(runs, run -> run.load().perSecond());
        double p99 = median(runs, run -> run.load().percentile(0.99));
        if (promised) {
            figures.atLeast(what + ": запитів", perSecond, "/с", LEAST_PER_SECOND);
        } else {
            figures.add(what + ": запитів", perSecond, "/с");
        }
        figures.add("  p50", median(runs, run -> run.load().percentile(0.5)), "мс");
        figures.add("  p95", median(runs, run -> run.load().percentile(0.95)), "мс");
        if (promised) {
            figures.atMost("  p99", p99, "мс", MOST_P99);
        } else {
            figures.add("  p99", p99, "мс");
        }
        figures.add("  процесорний час на запит", median(runs, Run::cpu), "мс");
        figures.add("  відповідь, стиснена", runs.getLast().load().bytes() / 1024.0, "КБ");
        figures.atMost(
                "  помилок", runs.stream().mapToInt(run -> run.load().errors()).sum(), "", 0);
    }

    private Run run(LoadGenerator generator) {
        ProcessTree tree = new ProcessTree(house.process());
        double before = tree.cpuSeconds();
        LoadGenerator.Load load = generator.run(CONNECTIONS, time);
        double cpu = tree.cpuSeconds() - before;
        return new Run(load, load.nanos().length == 0 ? Double.NaN : cpu * 1000 / load.nanos().length);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> what) {
        return Figures.median(runs.stream().mapToDouble(what).toArray());
    }
}
