package ua.ratusha.kernel.web.shell;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.UriUtils;
import ua.ratusha.kernel.web.Data;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.kept.Answer;
import ua.ratusha.kernel.web.kept.PageCache;

/** Turns what page controllers return into bytes. A page is complete in memory before its first byte leaves. */
final class ReplyWriter implements HandlerMethodReturnValueHandler {
    private static final String HTML = "text/html;charset=utf-8";

    private final PageCache kept;

    ReplyWriter(PageCache kept) {
        this.kept = kept;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Reply.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse answer = request.getNativeResponse(HttpServletResponse.class);
        if (asked == null || answer == null) {
            throw new IllegalStateException("a page outside a servlet request");
        }
        switch (value) {
            case Page page -> write(asked, answer, page);
            case Data data -> write(asked, answer, data);
            case SeeOther other -> send(asked, answer, other);
            case null, default -> throw new IllegalStateException("a page controller returned " + value);
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        page.model().render(output);
        if (page.status() != HttpServletResponse.SC_OK || !kept.mayKeep(request, response)) {
            write(response, output, page.status());
            return;
        }
        Answer answer = Answer.of(HTML, PageCache.headers(request), output.toByteArray());
        kept.keep(request, answer);
        answer.write(request, response);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Data data) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>(PageCache.headers(request));
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put("Access-Control-Expose-Headers", "ETag");
        if (data.disposition() != null) {
            headers.put("Content-Disposition", data.disposition());
        }
        Answer answer = Answer.of(data.type(), headers, data.bytes());
        if (kept.mayKeep(request, response)) {
            kept.keep(request, answer);
        }
        answer.write(request, response);
    }

    static void write(HttpServletResponse response, JteModel model, int status) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        model.render(output);
        write(response, output, status);
    }

    private static void write(HttpServletResponse response, Utf8ByteOutput output, int status) throws IOException {
        response.setStatus(status);
        response.setContentType(HTML);
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", "private, no-cache");
        }
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, SeeOther other) {
        if (!other.notices().isEmpty()) {
            HttpSession session = request.getSession();
            ArrayList<String> lines = new ArrayList<>();
            other.notices().forEach(notice -> lines.add(notice.tone().name() + "|" + notice.text()));
            session.setAttribute(UiMaker.NOTICES, lines);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", ascii(other.path()));
    }

    /** A header carries no Ukrainian letters: the server would drop the whole address. */
    private static String ascii(String path) {
        StringBuilder out = new StringBuilder(path.length());
        path.codePoints().forEach(c -> {
            if (c > ' ' && c < 127) {
                out.append((char) c);
            } else {
                out.append(UriUtils.encode(Character.toString(c), StandardCharsets.UTF_8));
            }
        });
        return out.toString();
    }
}
