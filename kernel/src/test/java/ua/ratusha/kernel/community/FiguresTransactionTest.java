package ua.ratusha.kernel.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.testing.TestDatabase;

/** A pack gets into the house whole or not at all, through the beans that the house uses. */
class FiguresTransactionTest {
    @Test
    void a_pack_that_the_database_refuses_half_way_leaves_nothing() {
        Pack sound = Hromadas.read("kherson");
        List<Figure> figures = new ArrayList<>(sound.figures());
        // PostgreSQL keeps no zero character in a text.
        figures.add(new Figure("kherson.bad", "A1", "\0", "", BigDecimal.ONE, "", null, "programme.txt:1", ""));
        Pack broken = new Pack(
                sound.code(),
                sound.name(),
                sound.nameEn(),
                sound.katottg(),
                sound.programmeFile(),
                sound.programme(),
                sound.programmeHead(),
                sound.act(),
                sound.report(),
                figures,
                sound.units());
        try (var house = new AnnotationConfigApplicationContext(House.class)) {
            Figures kept = house.getBean(Figures.class);
            assertThatThrownBy(() -> kept.load(broken)).isInstanceOf(DataAccessException.class);
            assertThat(kept.list("kherson")).isEmpty();
            assertThat(kept.load(sound)).isEqualTo(sound.figures().size());
            assertThat(house.getBean(Community.class).find()).isEmpty();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import(CommunityConfiguration.class)
    static class House {
        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh();
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        JdbcClient jdbc(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        Stamps stamps(JdbcClient jdbc) {
            return new Stamps(jdbc);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
