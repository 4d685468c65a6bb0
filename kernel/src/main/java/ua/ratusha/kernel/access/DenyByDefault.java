package ua.ratusha.kernel.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** No end point answers unless it says who may call it: {@link Open} or {@link Requires}. */
public class DenyByDefault implements HandlerInterceptor {
    private static final String KERNEL_LIBRARY = "org.spring";
    private final Access access;

    DenyByDefault(Access access) {
        this.access = access;
    }

    /** Who may call an end point. */
    public sealed interface Gate {
        /** Anybody. */
        record Anybody() implements Gate {}

        /** @param permission empty for any signed-in officer */
        record Officers(String permission) implements Gate {}

        /** Nobody: the end point says nothing. */
        record Shut() implements Gate {}

        /** A library's end point, guarded by its address. */
        record ByAddress() implements Gate {}
    }

    /** The gate of an end point, as the interceptor keeps it. */
    public static Gate gate(HandlerMethod method) {
        if (isLibrary(method)) {
            return new Gate.ByAddress();
        }
        @Nullable Requires requires = find(method, Requires.class);
        if (requires != null) {
            return new Gate.Officers(requires.value());
        }
        return find(method, Open.class) == null ? new Gate.Shut() : new Gate.Anybody();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        return switch (gate(method)) {
            case Gate.Anybody ignored -> true;
            case Gate.ByAddress ignored -> true;
            case Gate.Shut ignored -> throw new AccessDeniedException("the end point does not say who may call it");
            case Gate.Officers officers -> {
                Officer officer = access.getOfficer();
                if (!officers.permission().isEmpty()) {
                    access.require(officers.permission());
                }
                yield !sentToChangePassword(officer, request, response);
            }
        };
    }

    /** Health, metrics and the API's description are guarded by their addresses in {@link SecurityConfiguration}. */
    private static boolean isLibrary(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(KERNEL_LIBRARY);
    }

    private static boolean sentToChangePassword(
            Officer officer, HttpServletRequest request, HttpServletResponse response) {
        if (!officer.mustChangePassword() || request.getRequestURI().startsWith("/account/password")) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/account/password");
        return true;
    }

    private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        @Nullable A onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        if (onMethod != null) {
            return onMethod;
        }
        boolean methodSaysOther = AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
                || AnnotatedElementUtils.hasAnnotation(method.getMethod(), Requires.class);
        return methodSaysOther ? null : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
