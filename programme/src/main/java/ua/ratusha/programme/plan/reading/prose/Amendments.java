package ua.ratusha.programme.plan.reading.prose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.api.ProgrammeContent.ActReference;
import ua.ratusha.programme.plan.reading.prose.Flow.Line;

/** Recognises a decision that changes a programme adopted before, and what in it changes. */
public final class Amendments {
    private static final Pattern ABOUT =
            Pattern.compile("(?iU).*\\b(?:про внесення змін|внести (?:такі |наступні )?зміни|вносяться (?:такі )?зміни|"
                    + "зміни,? що вносяться|"
                    + "зміни до)\\b.*");
    private static final Pattern CHANGE =
            Pattern.compile("(?iU).*(?:виклас(?:ти|вши)|доповнити|замінити|виключити|у такій редакції|в такій редакції|"
                    + "в новій редакції|у новій редакції).*");
    private static final int TITLE_LINES = 40;

    private Amendments() {}

    /**
     * @param act the decision that is changed; number and date are empty when the text does not give them
     * @param changes the sentences that say what changes: annexes, points, words
     * @param restated whether a whole annex or the programme is given anew
     */
    public record Amendment(ActReference act, List<String> changes, boolean restated) {}

    public static Optional<Amendment> find(List<Line> paragraphs) {
        int about = -1;
        for (int i = 0; i < Math.min(paragraphs.size(), TITLE_LINES) && about < 0; i++) {
            about = ABOUT.matcher(paragraphs.get(i).text()).matches() ? i : -1;
        }
        if (about < 0) {
            return Optional.empty();
        }
        ActReference act = paragraphs.subList(about, Math.min(paragraphs.size(), about + 12)).stream()
                .flatMap(line -> Acts.cited(line).stream())
                .filter(cited -> cited.kind().toLowerCase(Locale.ROOT).matches("(?:рішен|розпоряд|наказ).*"))
                .findFirst()
                .orElse(new ActReference(
                        "", "", "", "", paragraphs.get(about).place().toString()));
        Set<String> changes = new LinkedHashSet<>();
        for (Line line : paragraphs) {
            Matcher change = CHANGE.matcher(line.text());
            if (line.text().length() < 600 && change.matches()) {
                changes.add(line.text());
            }
        }
        boolean restated = changes.stream()
                .anyMatch(
                        change -> change.matches("(?iU).*редакції.*") && change.matches("(?iU).*(?:додат|програм).*"));
        return Optional.of(new Amendment(act, List.copyOf(changes), restated));
    }
}
