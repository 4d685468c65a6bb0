package ua.ratusha.bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code ./ratusha bench}: measures a house of its own, from outside, over a temporary folder. The launcher gives the
 * command that starts the house, so that what is measured is what people start.
 */
public final class Bench {
    private static final int LATER_STARTS = 3;
    private static final Duration OPEN_LIMIT = Duration.ofMinutes(3);
    private static final List<String> DEMO =
            List.of("--ratusha.pack=kherson", "--ratusha.compare=chornomorsk", "--ratusha.demo=true");

    private final List<String> command;
    private final Path data;
    private final Clock clock = Clock.systemDefaultZone();
    private final Figures figures = new Figures();

    private Bench(List<String> command, Path data) {
        this.command = command;
        this.data = data;
    }

    /**
     * @param scale number of made-up programmes
     * @param seconds length of one run under load
     * @param results folder for the JSON
     * @param document the programme that is imported
     */
    record Asked(int scale, int seconds, Path results, Path document) {
        static Asked read(List<String> options) {
            Asked asked = new Asked(100, 10, Path.of("bench/results"), Path.of("hromadas/kherson/programme.txt"));
            for (int i = 0; i + 1 < options.size(); i += 2) {
                String value = options.get(i + 1);
                asked = switch (options.get(i)) {
                    case "--scale" -> new Asked(Integer.parseInt(value), asked.seconds, asked.results, asked.document);
                    case "--seconds" -> new Asked(asked.scale, Integer.parseInt(value), asked.results, asked.document);
                    case "--results" -> new Asked(asked.scale, asked.seconds, Path.of(value), asked.document);
                    case String other -> throw new IllegalArgumentException(other);
                };
            }
            return asked;
        }
    }

    /** Options, then {@code --}, then the command that starts the house. */
    public static void main(String[] args) throws Exception {
        List<String> line = Arrays.asList(args);
        int border = line.indexOf("--");
        Asked asked = read(line.subList(0, border));
        Path data = Files.createTempDirectory("ratusha-bench");
        try {
            Bench bench = new Bench(line.subList(border + 1, line.size()), data.resolve("data"));
            double before = Machine.load();
            bench.run(asked);
            Results results = new Results(bench.clock, Machine.here(), bench.figures);
            results.print();
            Map<String, Object> how = new LinkedHashMap<>();
            how.put("scale", asked.scale());
            how.put("seconds", asked.seconds());
            how.put("connections", UnderLoad.CONNECTIONS);
            how.put("loadBefore", before);
            System.out.println("\nЗаписано: " + results.write(asked.results(), how));
        } finally {
            delete(data);
        }
    }

    private static Asked read(List<String> options) {
        try {
            return Asked.read(options);
        } catch (IllegalArgumentException e) {
            System.err.println(
                    "Параметри: --scale ПРОГРАМ (100), --seconds СЕКУНД (10). Не зрозуміло: " + e.getMessage());
            System.exit(2);
            throw e;
        }
    }

    private void run(Asked asked) throws Exception {
        say("перший запуск");
        try (House house = open("перший запуск: до першої сторінки", 15);
                HttpClient client = HttpClient.newHttpClient()) {
            new PageWeight(client).measure(house, figures);
        }
        say("наступні запуски");
        for (int i = 1; i < LATER_STARTS; i++) {
            open("наступний запуск " + i + ": до першої сторінки", 5).close();
        }
        try (House house = open("наступний запуск " + LATER_STARTS + ": до першої сторінки", 5)) {
            say("імпорт");
            new Imported(figures, house).measure(Files.readAllBytes(asked.document()));
            say("звіт");
            new Reported(figures, house, clock).measure();
            say("навантаження");
            new UnderLoad(figures, house, Duration.ofSeconds(asked.seconds())).measure();
            say("вигадані програми: " + asked.scale());
            ManyProgrammes.make(house.connect(), asked.scale());
        }
        try (House house = open("запуск з " + asked.scale() + " програмами", 5)) {
            new AtScale(figures, house, asked.scale()).measure();
        }
    }

    private House open(String what, double limit) {
        House house = House.start(command, data, DEMO, Map.of());
        Duration time = house.awaitOpen(OPEN_LIMIT);
        figures.atMost(what, time.toMillis() / 1000.0, "с", limit);
        figures.add("  процесорний час", new ProcessTree(house.process()).cpuSeconds(), "с");
        return house;
    }

    private static void say(String what) {
        System.out.println("… " + what);
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
