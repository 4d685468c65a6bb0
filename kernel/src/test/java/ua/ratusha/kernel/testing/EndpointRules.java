package ua.ratusha.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.DenyByDefault.Gate;
import ua.ratusha.kernel.access.pages.Endpoints;
import ua.ratusha.kernel.access.pages.Endpoints.Endpoint;

/** What holds for every end point of a running house. */
public final class EndpointRules {
    private EndpointRules() {}

    public static List<Endpoint> list(ApplicationContext house) {
        return Endpoints.list(
                house.getBeansOfType(RequestMappingInfoHandlerMapping.class).values());
    }

    /** Each says who may call it; a permission that it asks for is one that some role has. */
    public static void check(ApplicationContext house) {
        Access access = house.getBean(Access.class);
        assertThat(list(house)).isNotEmpty().allSatisfy(endpoint -> {
            assertThat(endpoint.gate()).as(endpoint.toString()).isNotInstanceOf(Gate.Shut.class);
            if (endpoint.gate() instanceof Gate.Officers) {
                assertThat(endpoint.roles(access)).as(endpoint.toString()).isNotEmpty();
            }
        });
    }
}
