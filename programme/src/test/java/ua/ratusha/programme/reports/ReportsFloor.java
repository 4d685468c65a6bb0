package ua.ratusha.programme.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.reports.api.MonitoringView.Approval;
import ua.ratusha.programme.reports.api.MonitoringView.Indicator;
import ua.ratusha.programme.reports.api.MonitoringView.Money;
import ua.ratusha.programme.reports.api.MonitoringView.Origin;
import ua.ratusha.programme.reports.api.MonitoringView.Standing;
import ua.ratusha.programme.reports.api.Sums;
import ua.ratusha.programme.reports.monitoring.IndicatorBook;
import ua.ratusha.programme.reports.monitoring.MoneyBook;
import ua.ratusha.programme.reports.monitoring.PlanOnly;

/** What reports need of the house in tests: a store of files, words, and neighbours' books that a test fills. */
@Configuration(proxyBeanMethods = false)
public class ReportsFloor {
    @Bean
    FileStore files(JdbcClient jdbc, Clock clock) throws IOException {
        return new FileStore(Files.createTempDirectory("ratusha-files"), jdbc, clock, List.of());
    }

    @Bean
    Texts lintTexts() {
        return new Texts("ua/ratusha/programme/plan/lint/texts");
    }

    @Bean
    Words words(List<Texts> texts) {
        return new Words(texts);
    }

    @Bean
    Books books(Plans plans) {
        return new Books(plans);
    }

    /** The plan, and on top of it what a test says. */
    static final class Books implements MoneyBook, IndicatorBook {
        private final PlanOnly plan;
        private final Map<String, Sums> sums = new LinkedHashMap<>();
        private final Map<String, BigDecimal> values = new LinkedHashMap<>();

        Books(Plans plans) {
            this.plan = new PlanOnly(plans);
        }

        /** Adds to what the measure has of the local budget in that year; hryvnias. */
        void happened(String code, int year, String allocated, String contracted, String paid) {
            sums.put(
                    code + year,
                    new Sums(
                            BigDecimal.ZERO.setScale(2),
                            BigDecimal.ZERO.setScale(2),
                            new BigDecimal(allocated).setScale(2),
                            new BigDecimal(contracted).setScale(2),
                            new BigDecimal(paid).setScale(2)));
        }

        void value(String number, String value) {
            values.put(number, new BigDecimal(value));
        }

        @Override
        public List<Money> listMoney(UUID programme, LocalDate asOf) {
            List<Money> all = new ArrayList<>();
            for (Money cell : plan.listMoney(programme, asOf)) {
                Sums more = cell.source() == FundingSource.LOCAL_BUDGET ? sums.get(cell.code() + cell.year()) : null;
                all.add(
                        more == null
                                ? cell
                                : new Money(
                                        cell.measure(),
                                        cell.code(),
                                        cell.year(),
                                        cell.source(),
                                        cell.sums().plus(more)));
            }
            return all;
        }

        @Override
        public List<Indicator> listIndicators(UUID programme, ProgrammeContent content, LocalDate asOf) {
            return plan.listIndicators(programme, content, asOf).stream()
                    .map(each -> told(each, asOf))
                    .toList();
        }

        private Indicator told(Indicator each, LocalDate asOf) {
            BigDecimal value = values.get(each.number());
            BigDecimal target = each.target();
            if (value == null || target == null) {
                return each;
            }
            boolean reached = value.compareTo(target) >= 0;
            return new Indicator(
                    each.id(),
                    each.number(),
                    each.title(),
                    each.unit(),
                    each.baseline(),
                    target,
                    value,
                    asOf,
                    reached ? Standing.REACHED : Standing.NOT_REACHED,
                    reached ? new BigDecimal("100") : new BigDecimal("50.0"),
                    Origin.TYPED,
                    "Частка за звітом підрозділу",
                    "",
                    "",
                    new Approval("Олена Коваль", "Ігор Мельник", Instant.parse("2027-01-12T09:00:00Z"), false));
        }
    }
}
