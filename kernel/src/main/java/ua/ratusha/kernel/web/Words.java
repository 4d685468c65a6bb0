package ua.ratusha.kernel.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * All words of the house, read once at the start. Ukrainian is the default; a text that English lacks comes in
 * Ukrainian. Places for values are {@code {0}}, {@code {1}}…; an apostrophe is an apostrophe (no quoting rules, because
 * Ukrainian is full of them).
 */
public final class Words {

    public static final Locale UKRAINIAN = Locale.of("uk");

    private final Map<String, String> ukrainian = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    /** @throws IllegalStateException when a Ukrainian file is missing or two systems define one key */
    public Words(Collection<Texts> all) {
        for (Texts texts : all) {
            load(texts.basename() + ".properties", ukrainian);
            String translated = texts.basename() + "_en.properties";
            if (Words.class.getClassLoader().getResource(translated) != null) {
                load(translated, english);
            }
        }
    }

    /** The text with its values in place; the key itself in ⟦⟧ when there is no such text. */
    public String text(Locale locale, String key, @Nullable Object... args) {
        String pattern = pattern(locale, key);
        if (pattern == null) {
            return "⟦" + key + "⟧";
        }
        return args.length == 0 ? pattern : filled(pattern, Formats.of(locale), args);
    }

    public boolean has(String key) {
        return ukrainian.containsKey(key);
    }

    private @Nullable String pattern(Locale locale, String key) {
        String own = isEnglish(locale) ? english.get(key) : ukrainian.get(key);
        return own != null ? own : ukrainian.get(key);
    }

    static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    private static String filled(String pattern, Formats formats, @Nullable Object... args) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String inside = pattern.substring(open + 1, close);
            out.append(pattern, at, open);
            if (inside.length() == 1 && Character.isDigit(inside.charAt(0)) && inside.charAt(0) - '0' < args.length) {
                out.append(shown(args[inside.charAt(0) - '0'], formats));
            } else {
                out.append('{').append(inside).append('}');
            }
            at = close + 1;
        }
        return out.append(pattern, at, pattern.length()).toString();
    }

    private static String shown(@Nullable Object value, Formats formats) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> formats.number(number);
            case Integer number -> formats.number(number);
            case Long number -> formats.number(number);
            case LocalDate date -> formats.date(date);
            default -> value.toString();
        };
    }

    private static void load(String name, Map<String, String> into) {
        try (InputStream in = Words.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no texts at " + name);
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            read.forEach((key, value) -> {
                if (into.putIfAbsent((String) key, (String) value) != null) {
                    throw new IllegalStateException("text " + key + " of " + name + " is defined twice");
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("texts of " + name, unreadable);
        }
    }
}
