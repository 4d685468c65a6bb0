package ua.ratusha.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The habits of the house: what a reader of the code may rely on. */
class TidyTest {
    private static final int FILE_LINES_MAX = 400;
    private static final int METHOD_LINES_MAX = 60;
    private static final int FILES_PER_PACKAGE_MAX = 15;
    private static final int README_LINES_MAX = 60;
    private static final Pattern TYPE = Pattern.compile("\\b(class|record|enum|interface)\\b");
    private static final Path ROOT = root();
    private static final List<Path> SOURCES = files(path -> path.toString().contains("/src/main/"));

    @Test
    void no_file_is_longer_than_a_reader_can_hold() {
        assertThat(java())
                .allSatisfy(file -> assertThat(lines(file)).as(name(file)).hasSizeLessThanOrEqualTo(FILE_LINES_MAX));
    }

    @Test
    void no_method_is_longer_than_a_screen() {
        List<String> tooLong = new ArrayList<>();
        for (Path file : java()) {
            for (String indent : List.of("    ", "        ")) {
                tooLong.addAll(tooLong(file, indent));
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** The formatter puts a method's head and its last brace at the same depth. */
    private static List<String> tooLong(Path file, String indent) {
        List<String> found = new ArrayList<>();
        List<String> lines = lines(file);
        int begin = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean atDepth =
                    line.startsWith(indent) && line.length() > indent.length() && line.charAt(indent.length()) != ' ';
            if (atDepth && line.endsWith("{") && !TYPE.matcher(line).find()) {
                begin = i;
            } else if (line.equals(indent + "}") && begin >= 0) {
                if (i - begin + 1 > METHOD_LINES_MAX) {
                    found.add(name(file) + ":" + (begin + 1) + " has " + (i - begin + 1) + " lines");
                }
                begin = -1;
            }
        }
        return found;
    }

    @Test
    void no_package_is_a_heap() {
        Map<String, Long> counts = java().stream()
                .collect(Collectors.groupingBy(file -> name(file.getParent()), TreeMap::new, Collectors.counting()));
        assertThat(counts)
                .allSatisfy((folder, count) -> assertThat(count).as(folder).isLessThanOrEqualTo(FILES_PER_PACKAGE_MAX));
    }

    @Test
    void every_migration_has_a_name_and_says_what_its_tables_are() {
        Pattern table = Pattern.compile("create table ([a-z_.]+)");
        for (Path file : files(path -> path.toString().contains("/migrations/"))) {
            assertThat(file.getFileName().toString()).matches("V\\d{3}__[a-z_]+\\.sql");
            String sql = read(file);
            Matcher matcher = table.matcher(sql);
            while (matcher.find()) {
                assertThat(sql).as(name(file)).contains("comment on table " + matcher.group(1) + " is");
            }
        }
    }

    @Test
    void the_two_languages_have_the_same_words() {
        for (Path file : files(path -> path.getFileName().toString().matches(".*[a-z]\\.properties")
                && path.toString().contains("/src/main/java/")
                && !path.getFileName().toString().endsWith("_en.properties"))) {
            Path english = file.resolveSibling(file.getFileName().toString().replace(".properties", "_en.properties"));
            if (Files.exists(english)) {
                assertThat(keys(english)).as(name(english)).isEqualTo(keys(file));
            }
        }
    }

    @Test
    void every_text_is_used_and_every_used_text_is_there() {
        String code = SOURCES.stream()
                .filter(file -> file.toString().matches(".*\\.(java|jte|tsv)"))
                .map(TidyTest::read)
                .collect(Collectors.joining("\n"));
        Set<String> defined =
                files(path -> path.getFileName().toString().matches("(texts|design)\\.properties")).stream()
                        .flatMap(file -> keys(file).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> systems = defined.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        Matcher used = Pattern.compile(
                        "ui\\(\\)?\\.text\\(\"([a-z][A-Za-z0-9.-]+[A-Za-z0-9])\"|ui\\.text\\(\"([a-z][A-Za-z0-9.-]+[A-Za-z0-9])\"")
                .matcher(code);
        Set<String> absent = new TreeSet<>();
        while (used.find()) {
            String key = used.group(1) != null ? used.group(1) : used.group(2);
            boolean isPrefix = code.contains("\"" + key + "\" +") || code.contains("\"" + key + ".\" +");
            if (systems.contains(key.split("\\.")[0]) && !defined.contains(key) && !isPrefix) {
                absent.add(key);
            }
        }
        assertThat(absent).as("texts that pages ask for and nobody wrote").isEmpty();
        Set<String> dead =
                defined.stream().filter(key -> !isUsed(code, key)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(dead).as("texts that no page asks for").isEmpty();
    }

    /** A key is used when it stands in the code, or a part of it that ends with a dot does (the rest is computed). */
    private static boolean isUsed(String code, String key) {
        if (code.contains("\"" + key + "\"")) {
            return true;
        }
        String plain = key.replaceAll("\\.(one|few|many)$", "");
        if (!plain.equals(key) && code.contains("\"" + plain + "\"")) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String stem = key.substring(0, dot + 1);
            if (code.contains("\"" + stem + "\"") || code.contains("\"" + stem.substring(0, dot) + "\" +")) {
                return true;
            }
        }
        // «system.title» and «system.lead» are asked for by the code of a card, «room.x» by the room's name.
        return key.matches("[a-z-]+\\.(title|lead)")
                || key.startsWith("room.")
                || key.matches("[a-z.]+\\.[A-Za-z-]+\\.(mend|title|message)");
    }

    @Test
    void readmes_of_systems_fit_one_page() {
        assertThat(files(path -> path.getFileName().toString().equals("README.md")
                        && path.toString().contains("/src/")))
                .allSatisfy(file -> assertThat(lines(file)).as(name(file)).hasSizeLessThanOrEqualTo(README_LINES_MAX));
    }

    @Test
    void nothing_is_left_for_later() {
        Pattern later = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
        assertThat(java())
                .allSatisfy(file -> assertThat(later.matcher(read(file)).find())
                        .as(name(file))
                        .isFalse());
    }

    private static List<Path> java() {
        return SOURCES.stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private static List<Path> files(Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !name(file).contains("target/")
                            && !name(file).startsWith("data/")
                            && !name(file).startsWith(".git/"))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Path file) {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(read(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ratusha"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
