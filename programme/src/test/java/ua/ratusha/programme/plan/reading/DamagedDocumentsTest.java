package ua.ratusha.programme.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import ua.ratusha.kernel.reading.UnreadableDocument;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.lint.ProgrammeLinter;

/**
 * However a document is damaged, reading and checking it gives an answer. The default run takes few mutations; with
 * {@code -Dratusha.mutations=10000} it takes them all.
 */
class DamagedDocumentsTest {
    private static final int MUTATIONS = Integer.getInteger("ratusha.mutations", 100);
    private static final String LETTERS = "аїЯ0129.,;:-–—\t|#*№()«»\"'<>%І IVX\u00A0\u0000";

    @Test
    void aDamagedTableDocumentIsStillRead() {
        survives(Seeds.kherson(), 20261122);
    }

    @Test
    void aDamagedTextIsStillRead() {
        survives(Seeds.chornomorsk(), 20261123);
    }

    private static void survives(String seed, long randomSeed) {
        Random random = new Random(randomSeed);
        for (int i = 0; i < MUTATIONS; i++) {
            String text = seed;
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                text = mutate(text, random);
            }
            try {
                ProgrammeContent content =
                        ProgrammeReader.read(Seeds.text(text)).content();
                assertThat(ProgrammeLinter.check(content)).isNotNull();
            } catch (UnreadableDocument refused) {
                assertThat(refused.getMessage()).isNotBlank();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("mutation " + i + " of seed " + randomSeed, e);
            }
        }
    }

    private static String mutate(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        return switch (random.nextInt(8)) {
            case 0 -> flip(text, random, 200);
            case 1 -> {
                lines.subList(line, Math.min(lines.size(), line + 1 + random.nextInt(20)))
                        .clear();
                yield String.join("\n", lines);
            }
            case 2 -> {
                lines.addAll(line, List.copyOf(lines.subList(line, Math.min(lines.size(), line + 10))));
                yield String.join("\n", lines);
            }
            case 3 -> dropTabs(text, random);
            case 4 -> text.substring(0, random.nextInt(text.length() + 1));
            case 5 -> digits(text, random);
            case 6 -> {
                java.util.Collections.shuffle(lines.subList(line, Math.min(lines.size(), line + 30)), random);
                yield String.join("\n", lines);
            }
            default -> joinLines(lines, line, random);
        };
    }

    private static String flip(String text, Random random, int count) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < count && !changed.isEmpty(); i++) {
            changed.setCharAt(random.nextInt(changed.length()), LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return changed.toString();
    }

    private static String dropTabs(String text, Random random) {
        StringBuilder changed = new StringBuilder();
        text.chars().filter(c -> c != '\t' || random.nextInt(5) > 0).forEach(c -> changed.append((char) c));
        return changed.toString();
    }

    private static String digits(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < changed.length(); i++) {
            if (Character.isDigit(changed.charAt(i)) && random.nextInt(4) == 0) {
                changed.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        return changed.toString();
    }

    /** One huge line, where patterns that go back and forth would take for ever. */
    private static String joinLines(List<String> lines, int line, Random random) {
        int end = Math.min(lines.size(), line + random.nextInt(400));
        String joined = String.join(" ", lines.subList(line, end));
        List<String> changed = new ArrayList<>(lines.subList(0, line));
        changed.add(joined);
        changed.addAll(lines.subList(end, lines.size()));
        return String.join("\n", changed);
    }
}
