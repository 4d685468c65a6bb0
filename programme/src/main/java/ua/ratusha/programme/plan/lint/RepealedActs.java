package ua.ratusha.programme.plan.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Finding.Severity;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.ActReference;

/** {@code repealed-act}: the programme rests on an act that is no longer in force; the acts are in a data file. */
final class RepealedActs implements Rule {
    private static final List<Act> ACTS = load();
    private static final Pattern DAY = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})$");

    /** @param sure whether the repeal was checked against a source; otherwise the finding asks to check */
    private record Act(String kind, String number, String date, String validTo, String repealedBy, boolean sure) {
        boolean is(ActReference reference) {
            String words = reference.kind().toLowerCase(Locale.ROOT);
            return reference.number().equalsIgnoreCase(number)
                    && (words.startsWith(kind) || words.isEmpty())
                    && (date.isEmpty()
                            || reference.date().isEmpty()
                            || reference.date().equals(date));
        }
    }

    @Override
    public void check(ProgrammeContent content, Consumer<Finding> findings) {
        for (Act act : ACTS) {
            List<ActReference> cited =
                    content.references().stream().filter(act::is).toList();
            if (cited.isEmpty()) {
                continue;
            }
            String places = String.join(
                    "; ", cited.stream().map(ActReference::place).distinct().toList());
            Severity severity = act.sure() ? Severity.WARNING : Severity.NOTE;
            String date = cited.stream()
                    .map(ActReference::date)
                    .filter(day -> !day.isEmpty())
                    .findFirst()
                    .orElse("");
            findings.accept(new Finding(
                    "repealed-act",
                    severity,
                    places,
                    act.number(),
                    List.of(act.number(), written(date), act.repealedBy(), written(act.validTo()))));
        }
    }

    /** As people write a day, 12.04.2000; what is not a day stays as it is. */
    private static String written(String day) {
        return DAY.matcher(day).replaceFirst("$3.$2.$1");
    }

    private static List<Act> load() {
        try (InputStream file = RepealedActs.class.getResourceAsStream("repealed-acts.tsv")) {
            if (file == null) {
                throw new IllegalStateException("repealed-acts.tsv is not beside its rule");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(row -> new Act(row[0], row[1], row[2], row[3], row[4], row[5].equals("F")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
