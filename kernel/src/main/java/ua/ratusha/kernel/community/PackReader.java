package ua.ratusha.kernel.community;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.house.HouseFailure;

/**
 * Reads a community's data pack from the folder {@code hromadas/<name>/} of the class path and checks it whole: a
 * figure whose words do not stand on the line that it names never gets into the house.
 */
public final class PackReader {
    static final List<String> FIGURE_COLUMNS =
            List.of("code", "system", "title", "title_en", "value", "unit", "as_of", "line", "quote");
    static final List<String> UNIT_COLUMNS = List.of("code", "parent", "name", "short");
    private static final String SETTINGS = "pack.properties";
    private static final String NAME = "[a-z][a-z0-9-]*";

    private final ClassLoader loader;

    public PackReader() {
        this(PackReader.class.getClassLoader());
    }

    PackReader(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * @throws HouseFailure when there is no such pack, or it is broken: the message names the file and the line
     */
    public Pack read(String name) {
        if (!name.matches(NAME)) {
            throw new HouseFailure(
                    "«%s» не може бути назвою пакета даних: у ній лише малі латинські літери, цифри й дефіс."
                            .formatted(name));
        }
        PackFile file = PackFile.read(loader, name, SETTINGS);
        Settings settings = new Settings(file, properties(file));
        PackFile programme = PackFile.read(loader, name, settings.get("programme", "[a-z0-9.-]+"));
        return new Pack(
                name,
                settings.get("name", ".+"),
                settings.get("name.en", ".+"),
                settings.get("katottg", Community.KATOTTG),
                programme.name(),
                programme.text(),
                settings.find("programme.head"),
                act(settings),
                report(settings, programme),
                figures(PackFile.read(loader, name, "figures.tsv"), programme),
                units(PackFile.read(loader, name, "units.tsv")));
    }

    private static Properties properties(PackFile file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file.text()));
        } catch (IOException | IllegalArgumentException e) {
            HouseFailure failure = file.broken("файл не читається");
            failure.initCause(e);
            throw failure;
        }
        return properties;
    }

    private static Pack.@Nullable Act act(Settings settings) {
        if (settings.find("act.number") == null && settings.find("act.date") == null) {
            return null;
        }
        String date = settings.get("act.date", ".+");
        try {
            return new Pack.Act(
                    settings.get("act.kind", ".+"), settings.get("act.number", ".+"), LocalDate.parse(date));
        } catch (DateTimeException e) {
            throw settings.broken("act.date", "«%s» — не дата на зразок 2026-03-20".formatted(date));
        }
    }

    private static Pack.@Nullable LocalReport report(Settings settings, PackFile programme) {
        if (settings.find("report.due") == null) {
            return null;
        }
        String due = settings.get("report.due", ".+");
        int line = Integer.parseInt(settings.get("report.line", "\\d{1,6}"));
        if (line < 1 || line > programme.lines().size()) {
            throw settings.broken("report.line", "у файлі %s немає рядка %d".formatted(programme.name(), line));
        }
        List<String> recipients = Arrays.stream(settings.get("report.to", ".+").split(";"))
                .map(String::strip)
                .toList();
        try {
            return new Pack.LocalReport(
                    MonthDay.parse("--" + due), recipients, settings.get("report.basis", ".+"), line);
        } catch (DateTimeException e) {
            throw settings.broken("report.due", "«%s» — не день року на зразок 01-20".formatted(due));
        }
    }

    private static List<Figure> figures(PackFile file, PackFile programme) {
        List<String> text = programme.lines().stream().map(PackReader::oneSpace).toList();
        Set<String> codes = new HashSet<>();
        List<Figure> figures = new ArrayList<>();
        for (PackFile.Row row : file.table(FIGURE_COLUMNS)) {
            Figure figure = figure(row, programme);
            if (!codes.add(figure.code())) {
                throw row.broken("код «%s» уже є вище".formatted(figure.code()));
            }
            if (figure.line() < 1 || figure.line() > text.size()) {
                throw row.broken("у файлі %s немає рядка %d".formatted(programme.name(), figure.line()));
            }
            if (!text.get(figure.line() - 1).contains(figure.quote())) {
                throw row.broken("слів «%s» немає в рядку %d файлу %s"
                        .formatted(figure.quote(), figure.line(), programme.name()));
            }
            figures.add(figure);
        }
        return figures;
    }

    private static Figure figure(PackFile.Row row, PackFile programme) {
        String asOf = row.find("as_of");
        try {
            return new Figure(
                    row.get("code", row.file().pack() + "(\\.[a-z0-9]+(-[a-z0-9]+)*)+"),
                    row.get("system", "[A-Z][1-9]\\d?"),
                    row.get("title"),
                    row.get("title_en"),
                    new BigDecimal(row.get("value", "-?\\d{1,12}(\\.\\d{1,6})?")),
                    row.get("unit"),
                    asOf.isEmpty() ? null : LocalDate.parse(asOf),
                    programme.name() + ":" + row.get("line", "\\d{1,6}"),
                    oneSpace(row.get("quote")));
        } catch (DateTimeException e) {
            throw row.broken("у клітинці «as_of» стоїть «%s», а не дата на зразок 2024-03-01".formatted(asOf));
        }
    }

    private static List<Pack.Unit> units(PackFile file) {
        Set<String> codes = new HashSet<>();
        List<Pack.Unit> units = new ArrayList<>();
        for (PackFile.Row row : file.table(UNIT_COLUMNS)) {
            String parent = row.find("parent");
            // A parent stands above its children, so that a circle cannot be written down.
            if (!parent.isEmpty() && !codes.contains(parent)) {
                throw row.broken("підрозділу «%s» немає вище в списку".formatted(parent));
            }
            if (!codes.add(row.get("code", NAME))) {
                throw row.broken("код «%s» уже є вище".formatted(row.get("code")));
            }
            units.add(new Pack.Unit(
                    row.get("code"), parent.isEmpty() ? null : parent, row.get("name"), row.get("short")));
        }
        return units;
    }

    /** Layout leaves runs of spaces and tabs in a document's text; words are compared without them. */
    static String oneSpace(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private record Settings(PackFile file, Properties values) {
        @Nullable
        String find(String key) {
            String value = values.getProperty(key, "").strip();
            return value.isEmpty() ? null : value;
        }

        String get(String key, String pattern) {
            String value = find(key);
            if (value == null) {
                throw file.broken("немає значення «" + key + "»");
            }
            if (!value.matches(pattern)) {
                throw broken(key, "«%s» не підходить".formatted(value));
            }
            return value;
        }

        HouseFailure broken(String key, String what) {
            List<String> lines = file.lines();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).matches("\\s*" + key.replace(".", "\\.") + "\\s*[=:].*")) {
                    return file.broken(i + 1, key + ": " + what);
                }
            }
            return file.broken(key + ": " + what);
        }
    }
}
