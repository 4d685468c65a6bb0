package ua.ratusha.kernel.web.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of the style sheet and how well they part from their ground (WCAG 2.2, relative luminance). */
final class Contrast {

    private static final Pattern BLOCK = Pattern.compile("(?m)^(:root|\\.look-(?:dark|high)) \\{([^}]*)}");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");

    /** Token, its ground, and the least ratio: 4.5 for text, 3 for edges, marks and focus (1.4.3, 1.4.11). */
    private static final List<Pair> PAIRS = List.of(
            new Pair("ink", "paper", 4.5),
            new Pair("ink", "tint", 4.5),
            new Pair("ink-soft", "paper", 4.5),
            new Pair("ink-soft", "tint", 4.5),
            new Pair("link", "paper", 4.5),
            new Pair("link", "tint", 4.5),
            new Pair("link-over", "paper", 4.5),
            new Pair("civic-ink", "civic", 4.5),
            new Pair("civic-soft", "civic", 4.5),
            new Pair("info", "paper", 4.5),
            new Pair("success", "paper", 4.5),
            new Pair("warning", "paper", 4.5),
            new Pair("warning", "warning-tint", 4.5),
            new Pair("danger", "paper", 4.5),
            new Pair("ink", "info-tint", 4.5),
            new Pair("ink", "success-tint", 4.5),
            new Pair("ink", "warning-tint", 4.5),
            new Pair("ink", "danger-tint", 4.5),
            new Pair("edge", "paper", 3),
            new Pair("focus", "paper", 3),
            new Pair("wheat", "civic", 3),
            new Pair("s0", "paper", 3),
            new Pair("s1", "paper", 3),
            new Pair("s2", "paper", 3),
            new Pair("s3", "paper", 3),
            new Pair("s4", "paper", 3),
            new Pair("s5", "paper", 3));

    private Contrast() {}

    record Pair(String token, String ground, double least) {}

    /** @param ratio 1–21 */
    record Checked(String look, Pair pair, String colour, double ratio) {
        boolean holds() {
            return ratio >= pair.least();
        }
    }

    /** Every pair in every look, in the order of the style sheet. */
    static List<Checked> check(String css) {
        List<Checked> checked = new ArrayList<>();
        looks(css).forEach((look, tokens) -> {
            for (Pair pair : PAIRS) {
                String colour = tokens.getOrDefault(pair.token(), "#000000");
                double ratio = ratio(colour, tokens.getOrDefault(pair.ground(), "#000000"));
                checked.add(new Checked(look, pair, colour, ratio));
            }
        });
        return checked;
    }

    private static Map<String, Map<String, String>> looks(String css) {
        Map<String, Map<String, String>> looks = new LinkedHashMap<>();
        Matcher blocks = BLOCK.matcher(css);
        while (blocks.find()) {
            Map<String, String> tokens = new LinkedHashMap<>();
            Matcher token = TOKEN.matcher(blocks.group(2));
            while (token.find()) {
                tokens.put(token.group(1), token.group(2));
            }
            looks.put(
                    blocks.group(1).equals(":root") ? "normal" : blocks.group(1).substring(6), tokens);
        }
        return looks;
    }

    static double ratio(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
