package ua.ratusha.kernel.web.kept;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers passers-by from what is kept, before anything else of the house wakes up. */
public final class KeptPages extends OncePerRequestFilter {
    private final PageCache cache;

    public KeptPages(PageCache cache) {
        this.cache = cache;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Answer> answer = cache.find(request);
        if (answer.isPresent()) {
            answer.get().write(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
