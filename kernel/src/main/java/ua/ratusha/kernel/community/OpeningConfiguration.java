package ua.ratusha.kernel.community;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import ua.ratusha.kernel.house.HouseSettings;
import ua.ratusha.kernel.people.Units;

/** The opening of the house from its pack, apart from the rest so that tests of a system open nothing. */
@Configuration(proxyBeanMethods = false)
public class OpeningConfiguration {
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
