package ua.ratusha.kernel.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import ua.ratusha.kernel.audit.Audit;

/** What happens after a sign-in, a refusal and a sign-out: the log, and the page to go to. */
class SignInEvents implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutSuccessHandler {
    private final HttpSessionRequestCache saved = new HttpSessionRequestCache();
    private final Audit audit;

    SignInEvents(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getPrincipal() instanceof Officer officer) {
            audit.record(AccessActions.of(AccessActions.SIGNED_IN, officer));
        }
        String address = ReturnAddress.of(saved.getRequest(request, response));
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
}
