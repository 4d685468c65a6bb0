package ua.ratusha.programme.plan;

import java.util.Locale;
import java.util.Map;
import ua.ratusha.programme.plan.api.ProgrammeContent;

/** Names of programmes in addresses: the community in Latin letters (CMU 55 of 27.01.2010) and the years. */
final class Slugs {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "h"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('є', "ie"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "y"),
            Map.entry('і', "i"),
            Map.entry('ї', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"));
    private static final int LENGTH_MAX = 60;

    private Slugs() {}

    static String of(ProgrammeContent content) {
        String name = content.communityName()
                .toLowerCase(Locale.ROOT)
                .replaceAll("(міськ|селищн|сільськ)[а-яії]+|територіальн[а-яії]+|громад[а-яії]+", " ");
        StringBuilder slug = new StringBuilder();
        for (char letter : name.toCharArray()) {
            slug.append(LETTERS.getOrDefault(letter, isPlain(letter) ? String.valueOf(letter) : "-"));
        }
        for (int year : content.years().isEmpty() ? new int[0] : ends(content)) {
            slug.append('-').append(year);
        }
        String clean = slug.toString().replaceAll("-+", "-").replaceAll("^-|-$", "");
        return clean.isEmpty() ? "programme" : clean.substring(0, Math.min(LENGTH_MAX, clean.length()));
    }

    private static int[] ends(ProgrammeContent content) {
        return new int[] {content.years().getFirst(), content.years().getLast()};
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }
}
