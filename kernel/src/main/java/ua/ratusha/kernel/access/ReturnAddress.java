package ua.ratusha.kernel.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Remembers the page that asked for a sign-in, and only a page: a form sent without a session is not repeated. */
class ReturnAddress extends HttpSessionRequestCache {
    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        boolean page = "GET".equals(request.getMethod())
                && Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
        if (page && !request.getRequestURI().startsWith("/assets/")) {
            super.saveRequest(request, response);
        }
    }

    static String of(@Nullable SavedRequest saved) {
        return saved == null ? "/workplace" : saved.getRedirectUrl();
    }
}
