package ua.ratusha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows the figures as a table and keeps them as JSON. */
final class Results {
    private static final Locale UKRAINIAN = Locale.of("uk");
    private final Clock clock;
    private final Machine machine;
    private final Figures figures;

    Results(Clock clock, Machine machine, Figures figures) {
        this.clock = clock;
        this.machine = machine;
        this.figures = figures;
    }

    void print() {
        System.out.printf(
                "%n%s, ядер %d, %d МБ; %s; %s%n%n",
                machine.cpu(), machine.cores(), machine.memory(), machine.jdk(), machine.system());
        for (Figures.Figure figure : figures.measured()) {
            System.out.printf(
                    UKRAINIAN,
                    "%-62s %12s %-3s %s%n",
                    figure.what(),
                    number(figure.value()),
                    figure.unit(),
                    goal(figure));
        }
        figures.leftOut().forEach(why -> System.out.println("Не виміряно: " + why));
    }

    private static String goal(Figures.Figure figure) {
        Figures.Goal goal = figure.goal();
        if (goal == null) {
            return "";
        }
        return "межа " + (goal.atMost() ? "≤ " : "≥ ") + number(goal.limit()) + (figure.kept() ? "  так" : "  НІ");
    }

    private static String number(double value) {
        return value >= 100 ? String.format(UKRAINIAN, "%,.0f", value) : String.format(UKRAINIAN, "%.2f", value);
    }

    /** @param asked what the run was asked for: scale, seconds, connections */
    Path write(Path folder, Map<String, Object> asked) throws IOException {
        LocalDateTime now = LocalDateTime.now(clock);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("at", now.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm")));
        all.put("machine", machine);
        all.put("asked", asked);
        all.put("figures", figures.measured().stream().map(Results::row).toList());
        all.put("leftOut", List.copyOf(figures.leftOut()));
        Files.createDirectories(folder);
        String day = now.format(DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm"));
        Path file = folder.resolve(day + "-" + machine.slug() + ".json");
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(all) + "\n");
        return file;
    }

    private static Map<String, Object> row(Figures.Figure figure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", figure.what());
        row.put("value", Math.round(figure.value() * 1000) / 1000.0);
        row.put("unit", figure.unit());
        Figures.Goal goal = figure.goal();
        if (goal != null) {
            row.put(goal.atMost() ? "atMost" : "atLeast", goal.limit());
            row.put("kept", figure.kept());
        }
        return row;
    }
}
