package ua.ratusha.kernel.community;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ua.ratusha.kernel.house.HouseSettings;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.people.Units;

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

    @Bean
    HouseOpening houseOpening(
            HouseSettings settings,
            PackReader packs,
            Community community,
            Figures figures,
            Units units,
            ObjectProvider<PackRoom> rooms,
            TransactionTemplate transaction,
            Clock clock) {
        return new HouseOpening(settings, packs, community, figures, units, rooms, transaction, clock);
    }
}
