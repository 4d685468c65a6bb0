package ua.ratusha.kernel.web.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.Unavailable;

/**
 * The one place where errors become answers: a page for people, {@code application/problem+json} (RFC 9457) for
 * programs. Nothing of a defect but its id leaves the house; the rest goes to the log.
 */
@Open
@Controller
class Failures implements HandlerExceptionResolver, AccessDeniedHandler, ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final UiMaker uis;
    private final JsonMapper json;

    Failures(UiMaker uis, JsonMapper json) {
        this.uis = uis;
        this.json = json;
    }

    /** Errors of controllers. Those of sign-in and rights go on to the security filter, which knows what to do. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            return null;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return new ModelAndView();
        }
        try {
            write(request, response, failure(request, thrown));
        } catch (IOException gone) {
            LOG.debug("the reader left before the error page", gone);
        }
        return new ModelAndView();
    }

    /** A right that lacks, or a form whose secret is too old: the second is nobody's fault and can be repeated. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(
                request,
                response,
                Failure.of(403, denied instanceof CsrfException ? "web.error.expired" : "web.error.403"));
    }

    /** Errors of filters and of the server itself. */
    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Exception exception) {
            write(request, response, failure(request, exception));
            return;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : 404;
        write(request, response, ofStatus(status));
    }

    private Failure failure(HttpServletRequest request, Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> new Failure(refusal.status(), titleOf(refusal), refusal.key(), refusal.args(), "");
            case Unavailable unavailable -> {
                LOG.warn("unavailable: {} at {}", unavailable.key(), request.getRequestURI(), unavailable);
                yield new Failure(503, "web.error.503", unavailable.key(), unavailable.args(), "");
            }
            case MaxUploadSizeExceededException tooLarge -> Failure.of(413, "web.error.413");
            case MultipartException broken -> Failure.of(400, "web.error.400");
            // Broken escapes, too many fields, characters that no text has: the sender's fault, not the house's.
            case InvalidParameterException broken -> ofStatus(broken.getErrorCode());
            case RequestRejectedException rejected -> Failure.of(400, "web.error.400");
            case TypeMismatchException mismatch -> Failure.of(404, "web.error.404");
            case HttpMessageNotReadableException unreadable -> Failure.of(400, "web.error.400");
            case ErrorResponse response
            when response.getStatusCode().is4xxClientError() ->
                ofStatus(response.getStatusCode().value());
            default -> defect(request, thrown);
        };
    }

    private static String titleOf(Refusal refusal) {
        return refusal.status() == 404 ? "web.error.404" : "web.error.refusal";
    }

    private static Failure defect(HttpServletRequest request, Throwable thrown) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("defect {} at {} {}", id, request.getMethod(), request.getRequestURI(), thrown);
        return new Failure(500, "web.error.500", "web.error.500", new Object[0], id);
    }

    private static Failure ofStatus(int status) {
        return switch (status) {
            case 401, 403, 404, 405, 413, 429, 503 -> Failure.of(status, "web.error." + status);
            default -> Failure.of(status, status >= 500 ? "web.error.500" : "web.error.400");
        };
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        Ui ui = uis.of(request);
        if (wantsJson(request, ui)) {
            problem(response, ui, failure);
            return;
        }
        ReplyWriter.write(
                response,
                TEMPLATES.webShellFailure(ui, failure.titleKey(), sentence(ui, failure), failure.id()),
                failure.status());
    }

    private void problem(HttpServletResponse response, Ui ui, Failure failure) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:ratusha:problem:" + failure.key());
        problem.put("title", ui.text(failure.titleKey() + ".title"));
        problem.put("status", failure.status());
        problem.put("detail", sentence(ui, failure));
        problem.put("instance", ui.path());
        if (!failure.id().isEmpty()) {
            problem.put("id", failure.id());
        }
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatus(failure.status());
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String sentence(Ui ui, Failure failure) {
        return ui.text(failure.key(), failure.args());
    }

    private static boolean wantsJson(HttpServletRequest request, Ui ui) {
        String accept = request.getHeader("Accept");
        return ui.path().startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }
}
