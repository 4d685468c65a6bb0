package ua.ratusha.programme.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ua.ratusha.programme.plan.api.PassportField;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;

/** A real programme of which only lines of text are left: the passport floats in a sentence, the annexes are gone. */
class ChornomorskReadingTest {
    private final ProgrammeContent content =
            ProgrammeReader.read(Seeds.text(Seeds.chornomorsk())).content();

    @Test
    void thePassportIsFoundInTheMiddleOfASentence() {
        assertThat(content.passport())
                .extracting(row -> row.number() + " " + row.field())
                .containsExactly(
                        "1 INITIATOR",
                        "2 DEVELOPER",
                        "3 RESPONSIBLE",
                        "4 SPENDING_UNITS",
                        "5 PARTICIPANTS",
                        "6 TERM",
                        "7 LOCAL_BUDGETS",
                        "7.1 OTHER_SOURCES",
                        "8 FUNDING");
        assertThat(content.passport())
                .extracting("value")
                .containsExactly(
                        "Чорноморська міська рада Одеського району Одеської області",
                        "Відділ інформаційних технологій та з питань доступу до публічної інформації "
                                + "виконавчого комітету"
                                + " Чорноморської міської ради Одеського району Одеської області",
                        "Виконавчі органи, комунальні підприємства та установи Чорноморської міської "
                                + "ради Одеського району"
                                + " Одеської області",
                        "Виконавчі органи Чорноморської міської ради Одеського району Одеської області",
                        "Виконавчі органи, їх структурні підрозділи, комунальні підприємства та "
                                + "установи Чорноморської міської"
                                + " ради Одеського району Одеської області, представники бізнесу, "
                                + "громадських організацій та"
                                + " молоді, координатори програм міжнародної технічної допомоги",
                        "2024-2026 роки",
                        "Бюджет Чорноморської міської територіальної громади, обласний бюджет Одеської області",
                        "Державний бюджет, кошти підприємств, кошти програм міжнародної технічної допомоги",
                        "Обсяг фінансових ресурсів визначається щорічно під час формування бюджету "
                                + "Чорноморської міської"
                                + " територіальної громади на відповідний рік у межах видатків, передбачених головним"
                                + " розпорядникам бюджетних коштів, задіяним в реалізації заходів Програми");
        assertThat(content.passportValue(PassportField.TERM)).isPresent();
        assertThat(content.years()).containsExactly(2024, 2025, 2026);
        assertThat(content.references()).extracting("number").contains("447/2021", "119", "835");
    }

    @Test
    void sixGroupsOfTasksKeepAllTheirDashes() {
        assertThat(content.directions())
                .extracting(Direction::title)
                .containsExactly(
                        "Організаційне та методичне забезпечення",
                        "Забезпечення функціонування та подальший розвиток інформаційно-комунікаційного середовища",
                        "Розвиток цифрових можливостей, впровадження цифрових технологій у сферах "
                                + "публічного управління, освіти,"
                                + " охорони здоров’я, культури, комунального господарства",
                        "Розвиток інструментів е-урядування та е-демократії",
                        "Розвиток безпечного ІТ- та цифрового середовища громади, організація захисту інформації",
                        "Розвиток цифрової економіки");
        assertThat(content.directions())
                .extracting(direction -> direction.tasks().size())
                .containsExactly(4, 9, 3, 5, 7, 2);
        assertThat(content.directions().getLast().tasks().getLast())
                .isEqualTo("створення та розвиток центру підтримки підприємництва Дія.Бізнес на базі "
                        + "Центру активності громадян");
    }

    @Test
    void theAnalysisGivesItsFiguresWithoutDatesAndNumbersOfActs() {
        assertThat(content.figures())
                .anyMatch(f -> f.value().intValue() == 69726 && f.unit().equals("осіб"));
        assertThat(content.figures())
                .anyMatch(f -> f.value().intValue() == 27919 && f.unit().equals("документів"));
        assertThat(content.figures()).anyMatch(f -> f.value().intValue() == 106);
        assertThat(content.figures())
                .anyMatch(f ->
                        f.value().toPlainString().equals("27.1") && f.unit().equals("%"));
        assertThat(content.figures()).anyMatch(f -> f.value().intValue() == 19000);
        assertThat(content.figures())
                .anyMatch(f -> f.value().intValue() == 26206 && f.unit().equals("пакетів документів"));
        assertThat(content.figures())
                .noneMatch(f -> f.value().intValue() >= 2015 && f.value().intValue() <= 2030);
        assertThat(content.figures())
                .noneMatch(f -> f.value().intValue() == 1069 || f.value().intValue() == 835);
        assertThat(content.figures().size()).isGreaterThan(80);
    }

    @Test
    void dutiesAreReadAndGapsAreSaid() {
        assertThat(content.monitoring()).hasSize(3);
        assertThat(content.reporting()).hasSize(1);
        assertThat(content.reporting().getFirst().dueDay()).isEqualTo(20);
        assertThat(content.reporting().getFirst().dueMonth()).isEqualTo(1);
        assertThat(content.reporting().getFirst().addressee())
                .startsWith("фінансовому управлінню Чорноморської міської ради")
                .contains("відділу економіки");
        assertThat(content.reporting().getFirst().ground()).contains("116");
        for (int annex = 1; annex <= 3; annex++) {
            int number = annex;
            assertThat(content.missing()).anyMatch(said -> said.startsWith("Додатка " + number + " у документі немає"));
        }
        assertThat(content.sections().stream().filter(s -> s.level() == 1))
                .extracting("number")
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
    }
}
