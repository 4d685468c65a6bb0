package ua.ratusha.kernel.web.kept;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.house.Stamps;

/**
 * Keeps the bytes of public answers, so that a page that many read is made once a change and not once a reader. An answer
 * is kept for one address, language, look and day, and holds while none of the topics it was made from has changed:
 * every request asks {@link Stamps}, so a change shows at once, on every node.
 *
 * <p>Only for passers-by: who carries a session or credentials is never given a kept answer, and an answer that shows a
 * notice, holds a form's secret or sets a cookie is never kept. The least recently asked leave first.
 */
public final class PageCache {
    private static final String WATCHED = PageCache.class.getName();
    private static final String PERSONAL = WATCHED + ".personal";
    /** Cookies that say nothing about who reads: language, look, and the token of forms that kept pages do not have. */
    private static final Set<String> HARMLESS = Set.of("lang", "look", "XSRF-TOKEN");

    private static final int LONGEST_QUERY = 300;

    private final @Nullable Stamps stamps;
    private final Clock clock;
    private final ZoneId zone;
    private final long maxBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<Key, Kept> kept = new LinkedHashMap<>(64, .75f, true);
    private long bytes;

    /** @param stamps {@code null} in a house without a database: then nothing is kept */
    public PageCache(@Nullable Stamps stamps, Clock clock, ZoneId zone, long maxBytes) {
        this.stamps = stamps;
        this.clock = clock;
        this.zone = zone;
        this.maxBytes = maxBytes;
    }

    private record Key(String path, String query, String language, String look, LocalDate day) {}

    private record Kept(Answer answer, Map<String, Long> changes) {}

    /**
     * Says on what the answer to this request depends. Call it before reading what the answer shows: what changes in
     * between then makes the answer old and not wrong.
     */
    public void watch(HttpServletRequest request, String... topics) {
        if (stamps == null || !isPasserBy(request)) {
            return;
        }
        Map<String, Long> changes = new LinkedHashMap<>();
        if (watched(request) instanceof Map<?, ?> before) {
            before.forEach((topic, count) -> changes.put((String) topic, (Long) count));
        }
        stamps.current(List.of(topics)).forEach(changes::putIfAbsent);
        request.setAttribute(WATCHED, changes);
    }

    /** Says that the answer is for this reader alone. */
    public static void personal(HttpServletRequest request) {
        request.setAttribute(PERSONAL, true);
    }

    /** Headers of an answer that may be kept here and, with a question back, at the reader's. */
    public static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Cache-Control", isPasserBy(request) ? "no-cache" : "private, no-cache");
        all.put("Vary", "Accept-Encoding, Accept-Language, Cookie");
        return all;
    }

    /** Whether this answer may be kept: its makers said on what it depends, and nothing of it is personal. */
    public boolean mayKeep(HttpServletRequest request, HttpServletResponse response) {
        return watched(request) != null
                && request.getAttribute(PERSONAL) == null
                && !response.containsHeader("Set-Cookie");
    }

    public void keep(HttpServletRequest request, Answer answer) {
        if (!(watched(request) instanceof Map<?, ?> watched) || answer.weight() > maxBytes / 4) {
            return;
        }
        Map<String, Long> changes = new LinkedHashMap<>();
        watched.forEach((topic, count) -> changes.put((String) topic, (Long) count));
        lock.lock();
        try {
            Kept before = kept.put(key(request), new Kept(answer, changes));
            bytes += answer.weight() - (before == null ? 0 : before.answer().weight());
            Iterator<Kept> oldest = kept.values().iterator();
            while (bytes > maxBytes && oldest.hasNext()) {
                bytes -= oldest.next().answer().weight();
                oldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The kept answer when it still holds. */
    Optional<Answer> find(HttpServletRequest request) {
        if (stamps == null || !isPasserBy(request)) {
            return Optional.empty();
        }
        @Nullable Kept found;
        lock.lock();
        try {
            found = kept.get(key(request));
        } finally {
            lock.unlock();
        }
        return found != null
                        && found.changes().equals(stamps.current(found.changes().keySet()))
                ? Optional.of(found.answer())
                : Optional.empty();
    }

    /** Bytes that the kept answers take now. */
    public long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    private static @Nullable Object watched(HttpServletRequest request) {
        return request.getAttribute(WATCHED);
    }

    private static boolean isPasserBy(HttpServletRequest request) {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        String query = request.getQueryString();
        if (!reads || request.getHeader("Authorization") != null) {
            return false;
        }
        if (query != null && query.length() > LONGEST_QUERY) {
            return false;
        }
        Cookie[] cookies = request.getCookies();
        for (int i = 0; cookies != null && i < cookies.length; i++) {
            if (!HARMLESS.contains(cookies[i].getName()) || isRepeated(cookies, i)) {
                return false;
            }
        }
        return true;
    }

    /** Of two cookies of one name the page and the key could each believe another: such a reader gets nothing kept. */
    private static boolean isRepeated(Cookie[] cookies, int at) {
        for (int i = 0; i < at; i++) {
            if (cookies[i].getName().equals(cookies[at].getName())) {
                return true;
            }
        }
        return false;
    }

    private Key key(HttpServletRequest request) {
        String query = request.getQueryString();
        return new Key(
                request.getRequestURI(),
                query == null ? "" : query,
                cookie(request, "lang"),
                cookie(request, "look"),
                LocalDate.ofInstant(clock.instant(), zone));
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        for (int i = 0; cookies != null && i < cookies.length; i++) {
            if (cookies[i].getName().equals(name)) {
                return cookies[i].getValue();
            }
        }
        return "";
    }
}
