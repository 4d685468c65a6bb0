package ua.ratusha.kernel.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.web.SeeOther;

/** What happens around a sign-in, a refusal and a sign-out: the log, and the page to go to. */
class SignInEvents
        implements AuthenticationEntryPoint,
                AuthenticationSuccessHandler,
                AuthenticationFailureHandler,
                LogoutSuccessHandler {
    private final PagesOnly saved = new PagesOnly();
    private final Audit audit;

    SignInEvents(Audit audit) {
        this.audit = audit;
    }

    /** Remembers the page that asked for a sign-in; a form sent without a session is not repeated. */
    HttpSessionRequestCache saved() {
        return saved;
    }

    /** A person is shown the sign-in page, a program is told 401. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException needed)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        response.sendRedirect(ended ? "/sign-in?ended" : "/sign-in");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getPrincipal() instanceof Officer officer) {
            audit.record(AccessActions.of(AccessActions.SIGNED_IN, officer));
        }
        String address = PagesOnly.address(saved.getRequest(request, response));
        saved.removeRequest(request, response);
        response.sendRedirect(address);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        audit.record(AccessActions.refused());
        response.sendRedirect(refusal instanceof LockedException ? "/sign-in?locked" : "/sign-in?wrong");
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        if (authentication != null && authentication.getPrincipal() instanceof Officer officer) {
            audit.record(AccessActions.of(AccessActions.SIGNED_OUT, officer));
        }
        response.sendRedirect("/");
    }

    private static final class PagesOnly extends HttpSessionRequestCache {
        @Override
        public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
            boolean page = "GET".equals(request.getMethod())
                    && Optional.ofNullable(request.getHeader("Accept"))
                            .orElse("")
                            .contains("text/html");
            if (page && !request.getRequestURI().startsWith("/assets/")) {
                super.saveRequest(request, response);
            }
        }

        /** Of this house only: the name of the host is what the browser said, and is not repeated to it. */
        static String address(@Nullable SavedRequest saved) {
            if (!(saved instanceof DefaultSavedRequest page)) {
                return "/workplace";
            }
            @Nullable String path = page.getRequestURI();
            if (path == null || !SeeOther.isInside(path)) {
                return "/workplace";
            }
            @Nullable String query = page.getQueryString();
            return query == null ? path : path + "?" + query;
        }
    }
}
