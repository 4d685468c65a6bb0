package ua.ratusha.kernel.web.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.web.Display;
import ua.ratusha.kernel.web.SeeOther;

/**
 * Language and look, kept in two cookies. Asked with GET on purpose: a reader without a session and without scripts may
 * choose, and the worst a forged link does is another text size.
 */
@Open
@Controller
class SettingsController {

    private static final Duration KEPT = Duration.ofDays(365);

    @GetMapping("/settings/language")
    SeeOther language(
            @RequestParam(name = "lang", defaultValue = "uk") String lang,
            @RequestParam(name = "back", defaultValue = "/") String back,
            HttpServletResponse response) {
        keep(response, "lang", "en".equals(lang) ? "en" : "uk");
        return home(back);
    }

    @GetMapping("/settings/display")
    SeeOther display(
            @RequestParam(name = "contrast", required = false) @Nullable String contrast,
            @RequestParam(name = "size", required = false) @Nullable String size,
            @RequestParam(name = "back", defaultValue = "/") String back,
            HttpServletResponse response) {
        keep(response, "look", Display.of(contrast, size).cookie());
        return home(back);
    }

    private static SeeOther home(String back) {
        return SeeOther.to(SeeOther.isInside(back) ? back : "/");
    }

    private static void keep(HttpServletResponse response, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }
}
