package ua.ratusha.kernel.access.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.DenyByDefault;
import ua.ratusha.kernel.access.DenyByDefault.Gate;
import ua.ratusha.kernel.access.Role;

/** Every end point of the house and who may call it, read from what the interceptor itself reads. */
public final class Endpoints {
    private Endpoints() {}

    /** @param method empty when any method is taken */
    public record Endpoint(String method, String path, Gate gate, String handler) {

        /** The roles that pass the gate; the service may ask for the unit besides. */
        public List<Role> roles(Access access) {
            return switch (gate) {
                case Gate.Officers(String permission) ->
                    Arrays.stream(Role.values())
                            .filter(role -> permission.isEmpty()
                                    || access.permissions(role).contains(permission))
                            .toList();
                case Gate.Anybody anybody -> List.of(Role.values());
                case Gate.ByAddress guarded -> List.of();
                case Gate.Shut shut -> List.of();
            };
        }
    }

    /** All end points by address and method. */
    public static List<Endpoint> list(Iterable<RequestMappingInfoHandlerMapping> mappings) {
        return Stream.of(mappings)
                .flatMap(each -> java.util.stream.StreamSupport.stream(each.spliterator(), false))
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .distinct()
                .sorted(Comparator.comparing(Endpoint::path)
                        .thenComparing(Endpoint::method)
                        .thenComparing(Endpoint::handler))
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod method) {
        Set<RequestMethod> asked = info.getMethodsCondition().getMethods();
        String methods = asked.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
        Gate gate = DenyByDefault.gate(method);
        String handler =
                method.getBeanType().getSimpleName() + "." + method.getMethod().getName();
        return info.getPatternValues().stream().map(path -> new Endpoint(methods, path, gate, handler));
    }
}
