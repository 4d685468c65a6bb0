package ua.ratusha.kernel.community;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.house.Stamps;

/** Whose house this is, and what its documents say. */
@Configuration(proxyBeanMethods = false)
public class CommunityConfiguration {
    @Bean
    Community community(JdbcClient jdbc, Clock clock) {
        return new Community(jdbc, clock);
    }

    @Bean
    PackReader packReader() {
        return new PackReader();
    }

    @Bean
    Figures figures(JdbcClient jdbc, Stamps stamps) {
        return new Figures(jdbc, stamps);
    }

    @Bean
    HouseName houseName(Community community, PackReader packs) {
        return new HouseName(community, packs);
    }
}
