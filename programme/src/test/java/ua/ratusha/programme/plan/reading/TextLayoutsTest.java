package ua.ratusha.programme.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.ratusha.programme.plan.api.Growth;
import ua.ratusha.programme.plan.api.PassportField;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/** Passports, indicators, decisions and duties as councils write them; the communities are imaginary. */
class TextLayoutsTest {

    @Test
    void indicatorsStandInGroupsAndSomeHaveNoNumbers() {
        ProgrammeContent content = new Doc()
                .p(
                        "Програма інформатизації Грабівської територіальної громади на 2026-2028 роки",
                        "Показники результативності")
                .table(
                        "№ з/п|Найменування показника|Одиниця виміру|Вихідні дані на початок дії|2026|"
                                + "2027|2028|Усього за період дії програми",
                        "1|*Показники продукту|<|<|<|<|<|<",
                        "1.1|Кількість придбаних комп’ютерів|шт.|10|5|6|7|18",
                        "1.2|Кількість інцидентів кібербезпеки|од.|20|15|10|5|5",
                        "2|*Показники якості|<|<|<|<|<|<",
                        "2.1|Частка послуг онлайн|%|10,5|20|35|50|50",
                        "2.2|Зручність послуг||-|-|-|-|")
                .read()
                .content();
        assertThat(content.indicators()).extracting(Indicator::number).containsExactly("1.1", "1.2", "2.1", "2.2");
        assertThat(content.indicators()).extracting(Indicator::cumulative).startsWith(false, true, true);
        assertThat(content.indicators())
                .extracting(Indicator::growth)
                .containsExactly(Growth.UP, Growth.DOWN, Growth.UP, Growth.UP);
        assertThat(content.indicators().get(2).targets())
                .isEqualTo(Map.of(2026, new BigDecimal("20"), 2027, new BigDecimal("35"), 2028, new BigDecimal("50")));
        assertThat(content.indicators().get(3).targets()).isEmpty();
        assertThat(content.indicators().getFirst().priority()).isEqualTo("Показники продукту");
    }

    @Test
    void aPassportOfTwoColumnsSaysItsMoneyInWords() {
        ProgrammeContent content = new Doc()
                .p("ЗАТВЕРДЖЕНО", "рішення Озерянської селищної ради", "від 15 грудня 2025 року № 1234-45/VIII")
                .p("Програма інформатизації Озерянської селищної територіальної громади на 2026-2028 роки")
                .heading("1. Паспорт Програми")
                .table(
                        "Ініціатор розроблення Програми|Виконавчий комітет",
                        "Розробник Програми|Відділ цифрового розвитку",
                        "Термін реалізації Програми|2026-2028 роки",
                        "Учасники Програми|Комунальні заклади",
                        "Загальний обсяг фінансових ресурсів, необхідних для реалізації Програми, тис. "
                                + "грн|Усього 1500,5, у тому числі: 2026 рік – 500,5; 2027 рік – 500; 2028 рік – 500")
                .read()
                .content();
        assertThat(content.communityName()).isEqualTo("Озерянська селищна територіальна громада");
        assertThat(content.approvals()).hasSize(1);
        assertThat(content.approvals().getFirst().number()).isEqualTo("1234-45/VIII");
        assertThat(content.approvals().getFirst().date()).isEqualTo("2025-12-15");
        assertThat(content.passport())
                .extracting("field")
                .containsExactly(
                        PassportField.INITIATOR,
                        PassportField.DEVELOPER,
                        PassportField.TERM,
                        PassportField.PARTICIPANTS,
                        PassportField.FUNDING);
        DeclaredTotal total = content.totals().getFirst();
        assertThat(total.scope()).isEqualTo(DeclaredTotal.PASSPORT);
        assertThat(total.byYear())
                .containsEntry(2026, new BigDecimal("500500.00"))
                .hasSize(3);
    }

    @Test
    void anAmendingDecisionNamesWhatItChangesAndRestatesAnAnnex() {
        Reading reading = new Doc()
                .p("РІШЕННЯ", "від 12.03.2026 № 77/2026")
                .p("Про внесення змін до Програми інформатизації Берегівської територіальної громади на 2025-2027 роки,"
                        + " затвердженої рішенням міської ради від 20.12.2024 № 45/2024")
                .p("1. Внести такі зміни до Програми:", "1) пункт 3 розділу 2 доповнити підпунктом 3.1;")
                .p("2) у розділі 5 слова «тис. грн» замінити словами «грн»;", "3) додаток 1 викласти в такій редакції:")
                .p("Додаток 1")
                .table("№|Захід|Виконавець|Обсяг, тис. грн|2025|2026|2027", "1|Сервер|Відділ|30|10|10|10")
                .read();
        assertThat(reading.amendment()).isNotNull();
        assertThat(reading.amendment().act().number()).isEqualTo("45/2024");
        assertThat(reading.amendment().act().date()).isEqualTo("2024-12-20");
        assertThat(reading.amendment().changes()).hasSize(3);
        assertThat(reading.amendment().restated()).isTrue();
        assertThat(reading.content().measures()).hasSize(1);
        assertThat(reading.content().approvals()).extracting("number").containsExactly("77/2026");
    }

    @Test
    void reportsAndMonitoringAreWrittenInManyWays() {
        ProgrammeContent content = new Doc()
                .p("Програма інформатизації Полянської територіальної громади на 2026-2028 роки")
                .heading("Розділ 6. Контроль")
                .p("Відділ цифрового розвитку щороку до 1 лютого подає міській раді звіт про виконання Програми"
                        + " відповідно до рішення від 01.02.2020 № 5.")
                .p(
                        "Моніторинг виконання Програми здійснюється за напрямами:",
                        "1) строки робіт;",
                        "2) видатки;",
                        "3) цілі.")
                .p("Виконавці надають фінансовому відділу інформацію про використані кошти не пізніше 15 січня.")
                .read()
                .content();
        assertThat(content.reporting()).extracting("dueMonth").containsExactly(2, 1);
        assertThat(content.reporting()).extracting("dueDay").containsExactly(1, 15);
        assertThat(content.reporting()).extracting("addressee").containsExactly("міській раді", "фінансовому відділу");
        assertThat(content.reporting().getFirst().ground()).contains("№ 5");
        assertThat(content.monitoring()).extracting("text").containsExactly("строки робіт", "видатки", "цілі");
    }

    @Test
    void anEmptyDocumentIsSaidToMissEverything() {
        Reading reading = new Doc().read();
        assertThat(reading.content().missing()).singleElement().asString().contains("немає програми");
    }
}
