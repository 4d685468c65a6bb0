package ua.ratusha.programme.plan.reading.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.ProgrammeContent.Figure;
import ua.ratusha.programme.plan.reading.prose.Flow.Line;
import ua.ratusha.programme.plan.reading.words.Numerals;
import ua.ratusha.programme.plan.reading.words.Words;

/** Numbers of the analysis with what they count; dates, years, numbers of acts, lists and pictures are no figures. */
public final class Figures {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+(?=[\\p{Lu}\\d«●-])");
    private static final Pattern NOISE = Pattern.compile("(?iU)" + Acts.DATE + "(?:\\s*(?:року|р\\.))?"
            + "|№\\s*[\\d\\p{L}]+(?:\\s?[-–/]\\s?[\\d\\p{L}]+){0,2}"
            + "|(?<!\\d)(?:19|20)\\d\\d(?:\\s?[-–—]\\s?(?:19|20)\\d\\d)?\\s*[-–]?\\s*(?:рік|роки|року|"
            + "році|років|рр?\\.|[гх]о?\\b)"
            + "|(?<!\\d)(?:19|20)\\d\\d\\s?[-–—/]\\s?(?:19|20)?\\d\\d"
            + "|рис\\.?\\s*\\d+|табл\\p{L}*\\.?\\s*\\d+|додат\\p{L}*\\s*\\d+|\\d+[-–]\\d+\\s*(?:клас|рівн)\\p{L}*"
            + "|\\b\\p{L}+-\\d+\\b|\\d-[DdД]\\b|«\\d»");
    private static final Pattern NUMBER =
            Pattern.compile("(?U)(?<![\\d\\p{L}.,/:-])(\\d{1,3}(?: \\d{3})+|\\d+)([.,]\\d+)?(?![\\d/:]|[.,"
                    + "]\\d)(-\\p{L}{1,3})?\\s*(%|(тис|млн|млрд)\\.?)?");
    private static final Pattern NOUN = Pattern.compile("(?U)^\\s*(кв\\.\\s?км|км|[кМГ]?Вт(?:\\*?год)?|[МГ]біт/с|м²|"
            + "(?:[A-Z][A-Za-z/]+\\s)?[а-яіїєґ][\\p{L}'’-]*"
            + "(?:\\s(?!(?:та|і|й|зі?|із|для|[ву]|на|до|про|що|яких?|які|мають|взяли|"
            + "пройшли)\\b)[а-яіїєґ][\\p{L}'’-]+){0,3})");
    private static final Pattern NO_UNIT = Pattern.compile("(?iU)(?:та|і|й|зі?|із|[ву]|на|до|етап|роках?)");
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]?\\s+(?=\\p{Lu})");
    private static final Pattern BEFORE = Pattern.compile("(?U)([\\p{L}][\\p{L}\\s,'’()/-]{2,70}?)\\s*[-–—:]\\s*$");
    private static final Pattern LAST_WORDS = Pattern.compile("(?U)((?:[\\p{L}'’/-]+\\s+){0,4}[\\p{L}'’/-]+)$");

    private Figures() {}

    public static List<Figure> of(List<Line> paragraphs) {
        List<Figure> figures = new ArrayList<>();
        for (Line line : paragraphs) {
            if (line.text().chars().noneMatch(Character::isDigit)) {
                continue;
            }
            for (String sentence : SENTENCE.split(line.text())) {
                sentence(sentence, line.place().toString(), figures);
            }
        }
        return figures;
    }

    private static void sentence(String sentence, String place, List<Figure> figures) {
        String text = LIST_NUMBER.matcher(sentence).replaceFirst("");
        String quiet = blank(text);
        Matcher number = NUMBER.matcher(quiet);
        while (number.find()) {
            String decimals = number.group(2) == null ? "" : number.group(2);
            Optional<BigDecimal> value = Numerals.parse(number.group(1) + decimals);
            String unit = unit(quiet, number);
            boolean counts = !unit.isEmpty() && !NO_UNIT.matcher(unit).matches();
            if (value.isPresent() && counts && !isBareYear(value.get(), unit)) {
                figures.add(new Figure(scaled(value.get(), number.group(5)), unit, sentence, place));
            }
        }
    }

    /** Noise becomes marks of the same length, so that places in the sentence stay. */
    private static String blank(String text) {
        return NOISE.matcher(text).replaceAll(found -> "¤".repeat(found.group().length()));
    }

    private static String unit(String text, Matcher number) {
        if ("%".equals(number.group(4))) {
            return "%";
        }
        Matcher noun = NOUN.matcher(text.substring(number.end()));
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, number.start() - 90), number.start()));
        boolean counted = before.find();
        if (counted && !noun.find()) {
            return lastWords(before.group(1));
        }
        noun.reset();
        return noun.find() ? noun.group(1).strip() : "";
    }

    private static String lastWords(String text) {
        Matcher words = LAST_WORDS.matcher(text.strip());
        return words.find() ? words.group(1) : Words.clean(text);
    }

    private static boolean isBareYear(BigDecimal value, String unit) {
        boolean inCentury = value.scale() == 0
                && value.compareTo(BigDecimal.valueOf(1990)) >= 0
                && value.compareTo(BigDecimal.valueOf(2060)) <= 0;
        return inCentury && unit.matches("(?iU)(?:р|рік|рок|бул|до|та|і)\\b.*|рок.*|рік.*");
    }

    private static BigDecimal scaled(BigDecimal value, @Nullable String multiple) {
        if (multiple == null) {
            return value;
        }
        long factor = switch (multiple) {
            case "тис" -> 1_000L;
            case "млн" -> 1_000_000L;
            default -> 1_000_000_000L;
        };
        return new BigDecimal(
                value.multiply(BigDecimal.valueOf(factor)).stripTrailingZeros().toPlainString());
    }
}
