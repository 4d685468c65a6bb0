package ua.ratusha.kernel.firstrun;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.kernel.web.Words;

/** While the house belongs to nobody, every page leads to the first run and the interfaces say that they wait. */
class FirstRunFilter extends OncePerRequestFilter {
    private static final List<String> OPEN = List.of("/assets/", "/settings/", "/health", "/metrics", "/favicon.ico");

    private final FirstRun firstRun;
    private final Words words;
    private final JsonMapper json;

    FirstRunFilter(FirstRun firstRun, Words words, JsonMapper json) {
        this.firstRun = firstRun;
        this.words = words;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean passes = path.equals("/first-run") || OPEN.stream().anyMatch(path::startsWith);
        if (passes || !firstRun.isAwaited()) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/")) {
            wait(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/first-run");
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private void wait(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        Locale locale = Words.UKRAINIAN;
        problem.put("type", "urn:ratusha:problem:firstrun.awaited");
        problem.put("title", words.text(locale, "firstrun.awaited.title"));
        problem.put("status", HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        problem.put("detail", words.text(locale, "firstrun.awaited"));
        problem.put("instance", request.getRequestURI());
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
