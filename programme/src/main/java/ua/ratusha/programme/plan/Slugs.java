package ua.ratusha.programme.plan;

import java.util.Locale;
import ua.ratusha.kernel.house.Latin;
import ua.ratusha.programme.plan.api.ProgrammeContent;

/** Names of programmes in addresses: the community in Latin letters (CMU 55 of 27.01.2010) and the years. */
final class Slugs {
    private static final int LENGTH_MAX = 60;

    private Slugs() {}

    static String of(ProgrammeContent content) {
        String name = content.communityName()
                .toLowerCase(Locale.ROOT)
                .replaceAll("(міськ|селищн|сільськ)[а-яії]+|територіальн[а-яії]+|громад[а-яії]+", " ");
        StringBuilder slug = new StringBuilder(Latin.of(name.strip()));
        for (int year : content.years().isEmpty() ? new int[0] : ends(content)) {
            slug.append('-').append(year);
        }
        String clean = slug.toString().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return clean.isEmpty() ? "programme" : clean.substring(0, Math.min(LENGTH_MAX, clean.length()));
    }

    private static int[] ends(ProgrammeContent content) {
        return new int[] {content.years().getFirst(), content.years().getLast()};
    }
}
