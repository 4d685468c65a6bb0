package ua.ratusha.kernel.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Query strings of links that keep what the reader has already chosen. */
public final class Queries {

    private Queries() {}

    /** The address with one parameter set anew in place of all of that name; an empty value takes it away. */
    public static String with(String path, String query, String name, String value) {
        List<String> parts = new ArrayList<>();
        String encodedName = URLEncoder.encode(name, StandardCharsets.UTF_8);
        for (String part : query.split("&")) {
            if (!part.isEmpty() && !part.equals(encodedName) && !part.startsWith(encodedName + "=")) {
                parts.add(part);
            }
        }
        if (!value.isEmpty()) {
            parts.add(encodedName + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    /** Parameters in order, the last value of a name; broken escapes are left as they came. */
    public static Map<String, String> read(String query) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                found.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
            }
        }
        return found;
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return raw;
        }
    }
}
