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
class DenyByDefault implements HandlerInterceptor {
    private static final String KERNEL_LIBRARY = "org.spring";
    private final Access access;

    DenyByDefault(Access access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isLibrary(method)) {
            return true;
        }
        @Nullable Requires requires = find(method, Requires.class);
        if (requires != null) {
            Officer officer = access.getOfficer();
            if (!requires.value().isEmpty()) {
                access.require(requires.value());
            }
            return !sentToChangePassword(officer, request, response);
        }
        if (find(method, Open.class) == null) {
            throw new AccessDeniedException("the end point does not say who may call it");
        }
        return true;
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

    static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        @Nullable A onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        if (onMethod != null) {
            return onMethod;
        }
        boolean methodSaysOther = AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
                || AnnotatedElementUtils.hasAnnotation(method.getMethod(), Requires.class);
        return methodSaysOther ? null : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
