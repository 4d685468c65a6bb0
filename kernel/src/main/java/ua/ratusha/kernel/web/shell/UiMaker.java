package ua.ratusha.kernel.web.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import ua.ratusha.kernel.sockets.Door;
import ua.ratusha.kernel.sockets.MenuEntry;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;
import ua.ratusha.kernel.web.Display;
import ua.ratusha.kernel.web.House;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.Visitor;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.kernel.web.kept.PageCache;

/** Makes the page's view of a request, and gives it to controllers as an argument. */
final class UiMaker implements HandlerMethodArgumentResolver {

    static final String NOTICES = "ratusha.notices";

    private final Words words;
    private final House house;
    private final Visitor visitor;
    private final List<SystemCard> cards;
    private final Assets assets;
    private final Clock clock;

    UiMaker(Words words, House house, Visitor visitor, List<SystemCard> cards, Assets assets, Clock clock) {
        this.words = words;
        this.house = house;
        this.visitor = visitor;
        this.cards = List.copyOf(cards);
        this.assets = assets;
        this.clock = clock;
    }

    /** One request has one {@code Ui}, also when an error page takes over. */
    Ui of(HttpServletRequest request) {
        if (request.getAttribute(Ui.class.getName()) instanceof Ui made) {
            return made;
        }
        Map<String, String> cookies = cookies(request);
        Locale locale = "en".equals(language(request, cookies)) ? Locale.ENGLISH : Words.UKRAINIAN;
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String query = request.getQueryString();
        Ui ui = new Ui(
                locale,
                words,
                failed == null ? request.getRequestURI() : failed.toString(),
                query == null ? "" : query,
                visitor.findName(request).orElse(null),
                new Ui.Menu(
                        site(request, locale),
                        menu(request, locale, Door.WORKPLACE),
                        menu(request, locale, Door.ADMIN)),
                () -> csrf(request),
                Display.ofCookie(cookies.get("look")),
                clock,
                house,
                notices(request),
                assets::path);
        request.setAttribute(Ui.class.getName(), ui);
        return ui;
    }

    /** People choose by the switch; a program that asks the API has no cookie and says it in a header. */
    private static String language(HttpServletRequest request, Map<String, String> cookies) {
        boolean program = request.getRequestURI().startsWith("/api/") && !cookies.containsKey("lang");
        return program && request.getHeader("Accept-Language") != null
                ? request.getLocale().getLanguage()
                : cookies.getOrDefault("lang", "uk");
    }

    /** Cards as the home page shows them: the ones with a public entry this visitor may see. */
    List<SystemCard> cards() {
        return cards;
    }

    List<Ui.Link> links(HttpServletRequest request, Locale locale, SystemCard card, Door door) {
        List<Ui.Link> links = new ArrayList<>();
        for (MenuEntry entry : card.menu()) {
            if (entry.door() == door && (entry.permission().isEmpty() || visitor.may(request, entry.permission()))) {
                links.add(new Ui.Link(words.text(locale, entry.textKey()), entry.path()));
            }
        }
        return links;
    }

    private List<Ui.Link> menu(HttpServletRequest request, Locale locale, Door door) {
        return cards.stream()
                .filter(card -> card.state() == State.WORKS)
                .flatMap(card -> links(request, locale, card, door).stream())
                .toList();
    }

    /** An officer finds the way back to the desk on every page. */
    private List<Ui.Link> site(HttpServletRequest request, Locale locale) {
        List<Ui.Link> site = new ArrayList<>(menu(request, locale, Door.PUBLIC));
        if (visitor.findName(request).isPresent()
                && !menu(request, locale, Door.WORKPLACE).isEmpty()) {
            site.add(new Ui.Link(words.text(locale, "web.work"), "/workplace"));
        }
        return List.copyOf(site);
    }

    private static Ui.Csrf csrf(HttpServletRequest request) {
        PageCache.personal(request);
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Ui.Csrf(token.getParameterName(), token.getToken())
                : new Ui.Csrf("", "");
    }

    private static List<Notice> notices(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NOTICES) instanceof List<?> kept)) {
            return List.of();
        }
        PageCache.personal(request);
        session.removeAttribute(NOTICES);
        List<Notice> notices = new ArrayList<>();
        for (Object each : kept) {
            String line = each.toString();
            int bar = line.indexOf('|');
            notices.add(new Notice(Notice.Tone.valueOf(line.substring(0, bar)), line.substring(bar + 1)));
        }
        return notices;
    }

    private static Map<String, String> cookies(HttpServletRequest request) {
        Cookie[] sent = request.getCookies();
        if (sent == null) {
            return Map.of();
        }
        Map<String, String> found = new HashMap<>();
        for (Cookie cookie : sent) {
            found.put(cookie.getName(), cookie.getValue());
        }
        return found;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Ui.class;
    }

    @Override
    public Ui resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("a page outside a servlet request");
        }
        return of(servlet);
    }
}
