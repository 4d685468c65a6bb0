package ua.ratusha.app.browser;

import org.junit.jupiter.api.Test;
import ua.ratusha.kernel.testing.EndpointRules;

/** No address of the whole house is silent about who may call it. */
class EndpointTableTest {
    @Test
    void every_end_point_says_who_may_call_it() {
        EndpointRules.check(OpenHouse.kherson().context());
    }
}
