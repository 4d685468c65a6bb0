package ua.ratusha.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import ua.ratusha.kernel.audit.Actor;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditCatalogue;
import ua.ratusha.kernel.audit.AuditConfiguration;
import ua.ratusha.kernel.audit.AuditEntry;
import ua.ratusha.kernel.audit.AuditFilter;
import ua.ratusha.kernel.people.Person.CodeKind;
import ua.ratusha.kernel.testing.TestDatabase;
import ua.ratusha.kernel.web.Refusal;

class PeopleTest {
    private static final Actor ADMIN = new Actor(UUID.fromString("0197f0a0-0000-7000-8000-000000000002"), "admin");
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import({PeopleConfiguration.class, AuditConfiguration.class})
    static class House {
        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh();
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }

        @Bean
        JdbcClient jdbcClient(JdbcTemplate jdbc) {
            return JdbcClient.create(jdbc);
        }

        @Bean
        JdbcTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
        }
    }

    private final AnnotationConfigApplicationContext house = new AnnotationConfigApplicationContext(House.class);
    private final Units units = house.getBean(Units.class);
    private final Organisations organisations = house.getBean(Organisations.class);
    private final Persons persons = house.getBean(Persons.class);
    private final Posts posts = house.getBean(Posts.class);
    private final Audit audit = house.getBean(Audit.class);

    @AfterEach
    void closeHouse() {
        house.close();
    }

    private UUID unit(String name, UUID parent) {
        return units.create(Unit.Details.of(name, parent, SINCE), ADMIN);
    }

    private List<String> actions() {
        return audit.list(AuditFilter.ALL, null, 100).reversed().stream()
                .map(AuditEntry::action)
                .toList();
    }

    @Test
    void theStructureIsATree() {
        UUID council = unit("Міська рада", null);
        UUID finance = unit("Фінансове управління", council);
        UUID digital = unit("Відділ цифрової трансформації", council);
        UUID data = unit("Сектор відкритих даних", digital);
        assertThat(units.listTree(TODAY))
                .extracting(
                        placed -> "  ".repeat(placed.depth()) + placed.unit().name())
                .containsExactly(
                        "Міська рада",
                        "  Відділ цифрової трансформації",
                        "    Сектор відкритих даних",
                        "  Фінансове управління");
        assertThat(units.listWithin(digital, TODAY))
                .extracting(placed -> placed.unit().id())
                .containsExactly(digital, data);
        assertThat(units.isWithin(data, council)).isTrue();
        assertThat(units.isWithin(data, data)).isTrue();
        assertThat(units.isWithin(digital, data)).isFalse();
        assertThat(units.isWithin(data, finance)).isFalse();
        assertThat(units.isWithin(UUID.randomUUID(), council)).isFalse();
    }

    @Test
    void aUnitCannotStandBelowItself() {
        UUID council = unit("Рада", null);
        UUID digital = unit("Відділ", council);
        UUID data = unit("Сектор", digital);
        assertThatThrownBy(() -> units.update(digital, Unit.Details.of("Відділ", data, SINCE), ADMIN))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("people.unit.below-itself"));
        assertThatThrownBy(() -> units.update(digital, Unit.Details.of("Відділ", digital, SINCE), ADMIN))
                .isInstanceOf(Refusal.class);
        units.update(data, Unit.Details.of("Сектор", council, SINCE), ADMIN);
        assertThat(units.isWithin(data, digital)).isFalse();
        assertThat(actions()).endsWith("people.unit.changed");
        assertThat(audit.list(AuditFilter.ofObject("unit", data), null, 1)
                        .getFirst()
                        .details())
                .contains("moved-to");
    }

    @Test
    void refusesWhatCannotBeAndWritesNothing() {
        assertThatThrownBy(() -> unit(" ", null)).isInstanceOf(Refusal.class);
        var coded = new Unit.Details("Рада", null, "01", null, null, null, SINCE, null);
        units.create(coded, ADMIN);
        assertThatThrownBy(() -> units.create(coded, ADMIN))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("people.unit.code-taken"));
        assertThatThrownBy(() -> units.create(
                        new Unit.Details("Рада", null, null, null, null, null, SINCE, SINCE.minusDays(1)), ADMIN))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> units.update(UUID.randomUUID(), coded, ADMIN))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(actions()).containsExactly("people.unit.created");
        assertThat(units.findByCode("01")).isPresent();
    }

    @Test
    void aUnitClosesOnlyAfterThoseBelowIt() {
        UUID council = unit("Рада", null);
        UUID digital = unit("Відділ", council);
        assertThatThrownBy(() -> units.close(council, TODAY, ADMIN)).isInstanceOf(Refusal.class);
        units.close(digital, TODAY.minusDays(1), ADMIN);
        assertThat(units.listTree(TODAY)).hasSize(1);
        assertThat(units.listTree(TODAY.minusDays(1))).hasSize(2);
        units.close(council, TODAY, ADMIN);
        assertThat(units.listTree(TODAY.plusDays(1))).isEmpty();
        assertThatThrownBy(() -> units.close(council, SINCE.minusDays(1), ADMIN))
                .isInstanceOf(Refusal.class);
    }

    private UUID organisation(String name, String edrpou) {
        return organisations.create(new Organisation.Details(name, null, edrpou, null, null, SINCE, null), ADMIN);
    }

    @Test
    void organisationsAreFoundAndPaged() {
        IntStream.range(0, 25).forEach(i -> organisation("Школа " + i % 5, null));
        UUID bank = organisation("100% «Банк_»", "14360570");
        assertThat(organisations.listByEdrpou(new Edrpou("14360570")))
                .extracting(Organisation::id)
                .containsExactly(bank);
        assertThat(organisations.list("0% «", null, 10))
                .extracting(Organisation::id)
                .containsExactly(bank);
        assertThat(organisations.list("1436", null, 10)).hasSize(1);
        assertThat(organisations.list("_", null, 10)).hasSize(1);
        var seen = new ArrayList<UUID>();
        UUID after = null;
        for (var page = organisations.list("школа", after, 7);
                !page.isEmpty();
                page = organisations.list("школа", after, 7)) {
            page.forEach(each -> seen.add(each.id()));
            after = seen.getLast();
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        organisations.update(
                bank,
                new Organisation.Details("Банк", "Б", "00000088", "UA51100370000040590", null, SINCE, TODAY),
                ADMIN);
        assertThat(organisations.get(bank).details().edrpou()).isEqualTo("00000088");
        assertThatThrownBy(() -> organisation(" ", null)).isInstanceOf(Refusal.class);
    }

    @Test
    void personalCodesStandApartAndEveryLookIsAudited() {
        UUID olena = persons.create("Ґалаґан", "Олена", "Іванівна", ADMIN);
        persons.setCode(olena, CodeKind.RNOKPP, " 3184710691 ", ADMIN);
        assertThat(persons.findCode(olena, CodeKind.RNOKPP, ADMIN)).contains("3184710691");
        assertThat(persons.listByCode(CodeKind.RNOKPP, "3184710691", ADMIN))
                .extracting(Person::fullName)
                .containsExactly("Ґалаґан Олена Іванівна");
        assertThat(persons.listByCode(CodeKind.RNOKPP, "3184710692", ADMIN)).isEmpty();
        persons.erase(olena, ADMIN);
        assertThat(persons.get(olena).erased()).isTrue();
        assertThat(persons.get(olena).fullName()).isEqualTo("—");
        assertThat(persons.findCode(olena, CodeKind.RNOKPP, ADMIN)).isEmpty();
        assertThat(persons.list(null, null, 10)).isEmpty();
        assertThatThrownBy(() -> persons.rename(olena, "Нова", "", null, ADMIN))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(actions())
                .containsExactly(
                        "people.person.created",
                        "people.person-code.set",
                        "people.person-code.seen",
                        "people.person-code.searched",
                        "people.person-code.searched",
                        "people.person.erased",
                        "people.person-code.seen");
        assertThat(audit.list(AuditFilter.ALL, null, 100).toString()).doesNotContain("31847", "Ґалаґан");
    }

    @Test
    void peopleArePagedInTheOrderOfTheUkrainianAlphabet() {
        List.of("Жук", "Ґанок", "Їжак", "Гай", "Єнот", "Іван", "Йод")
                .forEach(name -> persons.create(name, "А", null, ADMIN));
        var first = persons.list("", null, 4);
        var second = persons.list("", first.getLast().id(), 4);
        assertThat(first).extracting(Person::surname).containsExactly("Гай", "Ґанок", "Єнот", "Жук");
        assertThat(second).extracting(Person::surname).containsExactly("Іван", "Їжак", "Йод");
    }

    @Test
    void postsHaveHoldersForATime() {
        UUID unit = unit("Відділ", null);
        UUID olena = persons.create("Ґалаґан", "Олена", null, ADMIN);
        UUID head = posts.create(unit, olena, "Начальниця відділу", SINCE, ADMIN);
        posts.create(unit, null, "Спеціаліст", SINCE, ADMIN);
        assertThat(posts.listOfUnit(unit, TODAY)).hasSize(2);
        posts.end(head, TODAY, ADMIN);
        assertThat(posts.listOfUnit(unit, TODAY.plusDays(1))).hasSize(1);
        assertThat(posts.listOfPerson(olena)).hasSize(1);
        assertThatThrownBy(() -> posts.end(head, SINCE.minusDays(1), ADMIN)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> posts.create(unit, null, "", SINCE, ADMIN)).isInstanceOf(Refusal.class);
    }

    @Test
    void everyRecordedActionIsInTheCatalogue() {
        unit("Рада", null);
        var catalogue = house.getBean(AuditCatalogue.class);
        assertThat(actions()).isNotEmpty().allMatch(code -> catalogue.find(code).isPresent());
    }
}
