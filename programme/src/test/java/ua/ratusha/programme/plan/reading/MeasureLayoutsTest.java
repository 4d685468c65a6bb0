package ua.ratusha.programme.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.ratusha.programme.plan.api.ExpenditureKind;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.api.ProgrammeContent.Money;
import ua.ratusha.programme.plan.lint.ProgrammeLinter;

/** The annex of measures in the forms in which councils print it; the communities are imaginary. */
class MeasureLayoutsTest {

    private static Money uah(int year, FundingSource source, ExpenditureKind kind, String amount) {
        return new Money(year, source, kind, new BigDecimal(amount));
    }

    private static Money local(int year, String amount) {
        return uah(year, FundingSource.LOCAL_BUDGET, ExpenditureKind.UNSPLIT, amount);
    }

    private static List<Measure> measures(ProgrammeContent content) {
        return content.measures().toList();
    }

    private static List<String> lint(ProgrammeContent content) {
        return ProgrammeLinter.check(content).stream()
                .filter(finding ->
                        finding.rule().startsWith("sum-") || finding.rule().equals("rounding"))
                .map(Finding::rule)
                .toList();
    }

    @Test
    void moneyIsSplitBySourceAndKindInTheColumns() {
        ProgrammeContent content = new Doc()
                .p(
                        "Обласна програма інформатизації Вигаданської області на 2019 рік",
                        "Перелік завдань (проєктів, робіт)")
                .table(
                        "№ з/п|Назва завдання (проєкту), заходу|Термін виконання|Виконавці|Обсяги "
                                + "фінансування, тис. грн|<|<|<|<|<|Очікувані результати",
                        "^|^|^|^|усього|обласний бюджет|<|<|інші джерела|<|^",
                        "^|^|^|^|^|капітальні видатки|<|поточні видатки|капітальні видатки|поточні видатки|^",
                        "^|^|^|^|^|дослідження|інші|^|^|^|^",
                        "1|2|3|4|5|6|7|8|9|10|11",
                        "1. Електронне урядування|<|<|<|<|<|<|<|<|<|<",
                        "1.1|Розвиток порталу послуг|2019 рік|Департамент цифрового розвитку|1 500,5|"
                                + "100|900,5|200|300|-|Портал працює",
                        "1.2|Навчання службовців|2019|Департамент цифрового розвитку|50|-|-|50|-|-|Навчено 100 осіб",
                        "Всього за програмою|<|<|<|1550,5|100|900,5|250|300|0|")
                .read()
                .content();
        assertThat(content.years()).containsExactly(2019);
        assertThat(content.directions()).extracting(Direction::title).containsExactly("Електронне урядування");
        assertThat(measures(content)).extracting(Measure::code).containsExactly("1.1", "1.2");
        assertThat(measures(content).getFirst().money())
                .containsExactly(
                        uah(2019, FundingSource.OBLAST_BUDGET, ExpenditureKind.RESEARCH, "100000.00"),
                        uah(2019, FundingSource.OBLAST_BUDGET, ExpenditureKind.CAPITAL, "900500.00"),
                        uah(2019, FundingSource.OBLAST_BUDGET, ExpenditureKind.CURRENT, "200000.00"),
                        uah(2019, FundingSource.OTHER, ExpenditureKind.CAPITAL, "300000.00"));
        assertThat(measures(content).getFirst().declaredTotal()).isEqualByComparingTo("1500500");
        assertThat(lint(content)).isEmpty();
    }

    @Test
    void aMeasureHasSeveralRowsOfSources() {
        ProgrammeContent content = new Doc()
                .p("Програма інформатизації Калинівської селищної територіальної громади на 2025-2027 роки")
                .table(
                        "№ з/п|Зміст заходів Програми|Строк виконання|Виконавці|Джерела фінансування|"
                                + "Орієнтовні обсяги фінансування, тис. гривень|<|<|<|Очікуваний результат",
                        "^|^|^|^|^|Усього|2025 рік|2026 рік|2027 рік|^",
                        "*Напрям 1. Цифрова інфраструктура|<|<|<|<|<|<|<|<|<",
                        "1|Побудова мережі в старостатах|2025-2027|Відділ ІТ|Усього|300|100|100|100|Мережа є",
                        "^|^|^|^|Місцевий бюджет|180|60|60|60|^",
                        "^|^|^|^|Кошти міжнародної технічної допомоги|120|40|40|40|^",
                        "2|Купівля серверів|2026|Відділ ІТ|Державний бюджет|500|-|500|-|Сервери",
                        "*Разом за напрямом 1|<|<|<|Усього|800|100|600|100|",
                        "^|^|^|^|Місцевий бюджет|180|60|60|60|",
                        "^|^|^|^|Інші джерела|620|40|540|40|",
                        "Всього за Програмою|<|<|<|Усього|800|100|600|100|")
                .read()
                .content();
        assertThat(measures(content)).hasSize(2);
        Measure first = measures(content).getFirst();
        assertThat(first.money()).hasSize(6);
        assertThat(first.declaredTotal()).isEqualByComparingTo("300000");
        assertThat(first.total(2026)).isEqualByComparingTo("100000");
        assertThat(first.money())
                .filteredOn(cell -> cell.source() == FundingSource.GRANT)
                .hasSize(3);
        assertThat(measures(content).get(1).money())
                .containsExactly(uah(2026, FundingSource.STATE_BUDGET, ExpenditureKind.UNSPLIT, "500000.00"));
        assertThat(content.totals()).extracting("scope").containsExactly("1", "1", "1", "програма");
        assertThat(lint(content)).isEmpty();
    }

    @Test
    void theDirectionStandsInItsOwnColumnBesideTasks() {
        ProgrammeContent content = new Doc()
                .p("Програма «Цифрова громада» Липівської сільської ради на 2024–2026 роки")
                .table(
                        "Назва напряму діяльності|Перелік завдань|Перелік заходів програми|Термін "
                                + "виконання заходу|"
                                + "Виконавці|Джерела фінансування|Обсяги фінансування (вартість), тис. "
                                + "грн, у тому числі:|<|<|Очікуваний результат",
                        "^|^|^|^|^|^|2024|2025|2026|^",
                        "1. Електронне врядування|Документообіг|Придбання системи документообігу|2024|"
                                + "Сільська рада|Місцевий бюджет|120,5|–|–|100 % документів",
                        "^|^|Супровід системи|щороку|Сільська рада|Місцевий бюджет|10|10|10|Працює",
                        "2. Безпека|Кіберзахист|Антивірус|постійно|Сільська рада|не потребує фінансування|||| Захист",
                        "Усього||||||130,5|10|10|")
                .read()
                .content();
        assertThat(content.directions())
                .extracting(Direction::title)
                .containsExactly("Електронне врядування", "Безпека");
        assertThat(content.directions().getFirst().tasks()).containsExactly("Документообіг");
        assertThat(measures(content)).extracting(Measure::code).containsExactly("1.1", "1.2", "2.1");
        assertThat(measures(content).get(1).money())
                .containsExactly(local(2024, "10000.00"), local(2025, "10000.00"), local(2026, "10000.00"));
        assertThat(measures(content).get(1).firstYear()).isEqualTo(2024);
        assertThat(measures(content).get(1).lastYear()).isEqualTo(2026);
        assertThat(measures(content).get(2).funding()).isEqualTo(Funding.NOT_REQUIRED);
    }

    @Test
    void thereAreNoDirectionsNoNumbersAndMoneyIsInHryvnias() {
        ProgrammeContent content = new Doc()
                .p("Програма інформатизації Дубової міської територіальної громади на 2027-2028 роки", "грн")
                .table(
                        "Найменування заходу|Відповідальні виконавці|Сума за роками, грн|<|Джерело",
                        "^|^|2027 р.|2028 р.|^",
                        "Придбання комп’ютерів|Управління освіти|1.250.000,50|900 000|бюджет громади",
                        "Оновлення сайту|Відділ інформації|25000.00|0|бюджет громади",
                        "Облік майна|Усі відділи|||в межах видатків на утримання",
                        "Разом||1 275 000,50|900 000|")
                .read()
                .content();
        assertThat(measures(content)).extracting(Measure::code).containsExactly("1", "2", "3");
        assertThat(measures(content).getFirst().money())
                .containsExactly(local(2027, "1250000.50"), local(2028, "900000.00"));
        assertThat(measures(content).get(1).money()).containsExactly(local(2027, "25000.00"));
        assertThat(measures(content).get(2).funding()).isEqualTo(Funding.WITHIN_ESTIMATES);
        assertThat(content.totals()).hasSize(1);
        assertThat(lint(content)).isEmpty();
    }

    @Test
    void directionsCarryTheirSumsAndMeasuresAreNumberedUnderThem() {
        ProgrammeContent content = new Doc()
                .p("Програма інформатизації Соснівської територіальної громади на 2026-2028 роки", "(млн грн)")
                .table(
                        "№|Заходи|Строки|Виконавець|Джерела|Всього|2026|2027|2028",
                        "1|*Цифрові послуги||||0,3|0,1|0,1|0,1",
                        "1.1|Термінал черги|2026-2028|ЦНАП|місцевий бюджет|0,3|0,1|0,1|0,1",
                        "2|*Зв’язок||||1,5|1|0,5|-",
                        "2.1|Оптика в села|2026-2027|Відділ|місцевий бюджет|1|1|-|-",
                        "2.2|Wi-Fi у парку|IV квартал 2027|Відділ|місцевий бюджет|0,5|-|0,5|-",
                        "||Всього за програмою|||1,8|1,1|0,6|0,1")
                .read()
                .content();
        assertThat(content.directions()).extracting(Direction::title).containsExactly("Цифрові послуги", "Зв’язок");
        assertThat(measures(content)).extracting(Measure::code).containsExactly("1.1", "2.1", "2.2");
        assertThat(measures(content).get(2).money()).containsExactly(local(2027, "500000.00"));
        assertThat(measures(content).get(2).firstYear()).isEqualTo(2027);
        assertThat(content.totals()).extracting("scope").containsExactly("1", "2", "програма");
        assertThat(lint(content)).isEmpty();
    }

    @Test
    void everyDirectionHasItsOwnTable() {
        String head = "№ з/п|Назва заходу|Виконавець|Обсяг фінансування, тис. грн|<";
        ProgrammeContent content = new Doc()
                .p("Програма інформатизації Вербівської територіальної громади на 2026-2027 роки")
                .p("Напрям 1. Цифрові навички")
                .table(head, "^|^|^|2026|2027", "1|Курси для вчителів|Відділ освіти|10|20")
                .p("Напрям 2. Відкриті дані")
                .table(head, "^|^|^|2026|2027", "1|Портал даних|Відділ ІТ|30|-", "2|Навчання|Відділ ІТ|5|5")
                .read()
                .content();
        assertThat(content.directions())
                .extracting(Direction::title)
                .containsExactly("Цифрові навички", "Відкриті дані");
        assertThat(measures(content)).extracting(Measure::code).containsExactly("1.1", "2.1", "2.2");
    }

    @Test
    void aWorkbookHasASheetForEachAnnexAndStagesForYears() {
        ProgrammeContent content = new Doc()
                .sheet(
                        "Паспорт",
                        "Паспорт Програми інформатизації Тополівської територіальної громади|<|<",
                        "1|Розробник Програми|Тополівська рада",
                        "2|Строк виконання|2026-2028 роки",
                        "3|Відповідальні за виконання|Відділ ІТ",
                        "4|Мета Програми|Зручні послуги")
                .sheet(
                        "Додаток 1",
                        "Заходи Програми||||||",
                        "|||||тис. грн|",
                        "№|Захід|Відповідальні|Джерела фінансування|I етап|II етап|III етап",
                        "1|Сайт громади|Відділ|місцевий бюджет|15|15,5|16")
                .read()
                .content();
        assertThat(content.years()).containsExactly(2026, 2027, 2028);
        assertThat(measures(content).getFirst().money())
                .containsExactly(local(2026, "15000.00"), local(2027, "15500.00"), local(2028, "16000.00"));
        assertThat(content.passport()).hasSize(4);
    }

    @Test
    void aRememberedMappingReadsATableThatWordsDoNotExplain() {
        Doc doc = new Doc()
                .p("Програма інформатизації Яворівської територіальної громади на 2026-2027 роки")
                .table("А|Що робимо|Скільки|Потім", "а1|Оновити сайт|12|13", "а2|Полагодити мережу|7|-");
        Reading first = doc.read();
        assertThat(first.unknown()).hasSize(1);
        var year1 = ua.ratusha.programme.plan.reading.tables.ColumnMeaning.parse("MONEY:2026::UNSPLIT");
        var mapping = new ua.ratusha.programme.plan.reading.tables.ColumnMapping(
                first.unknown().getFirst().fingerprint(),
                ua.ratusha.programme.plan.reading.tables.TableRole.MEASURES,
                List.of(
                        ua.ratusha.programme.plan.reading.tables.ColumnMeaning.parse("IGNORED:::UNSPLIT"),
                        ua.ratusha.programme.plan.reading.tables.ColumnMeaning.parse("MEASURE:::UNSPLIT"),
                        year1,
                        ua.ratusha.programme.plan.reading.tables.ColumnMeaning.parse("MONEY:2027::UNSPLIT")),
                1,
                ua.ratusha.programme.plan.reading.tables.MoneyUnit.THOUSAND);
        Reading second = ProgrammeReader.read(doc.build(), List.of(mapping));
        assertThat(second.unknown()).isEmpty();
        assertThat(second.recognitions().getFirst().remembered()).isTrue();
        assertThat(measures(second.content()))
                .extracting(Measure::title)
                .containsExactly("Оновити сайт", "Полагодити мережу");
        assertThat(measures(second.content()).getFirst().money())
                .containsExactly(local(2026, "12000.00"), local(2027, "13000.00"));
    }

    @Test
    void aSmallDifferenceOfRoundedSumsIsANote() {
        ProgrammeContent content = new Doc()
                .p("Регіональна програма інформатизації на 2027-2029 роки")
                .table(
                        "№|Завдання|Виконавець|Обсяг фінансування, млн грн|2027|2028|2029",
                        "1|Цифрова область|Департамент|327,8|139,1|109,8|78,9",
                        "Всього за програмою|<|<|327,7|139,1|109,8|78,9")
                .read()
                .content();
        assertThat(lint(content)).containsExactly("rounding");
        ProgrammeContent wrong = new Doc()
                .p("Регіональна програма інформатизації на 2027-2029 роки")
                .table(
                        "№|Завдання|Виконавець|Обсяг фінансування, млн грн|2027|2028|2029",
                        "1|Цифрова область|Департамент|337,8|139,1|109,8|78,9")
                .read()
                .content();
        assertThat(lint(wrong)).containsExactly("sum-by-row");
    }

    @Test
    void aWebPageWithMergedCellsIsReadLikeADocument() {
        String html = """
                <html><body><h1>Програма інформатизації Кленової сільської територіальної громади на 2026-2027 роки</h1>
                <h2>Додаток 1</h2><p>тис. грн</p>
                <table>
                <tr><th rowspan="2">№ з/п</th><th rowspan="2">Назва заходу</th><th rowspan="2">Строк виконання</th>
                <th rowspan="2">Джерела фінансування</th><th colspan="3">Обсяги фінансування</th></tr>
                <tr><th>Усього</th><th>2026 рік</th><th>2027 рік</th></tr>
                <tr><td colspan="7"><b>Пріоритетний напрям I. Цифрові послуги</b></td></tr>
                <tr><td rowspan="2">1.</td><td rowspan="2">Термінал у ЦНАП</td><td rowspan="2">2026-2027 роки</td>
                <td>місцевий бюджет</td><td>1 600,0</td><td>1 000,0</td><td>600,0</td></tr>
                <tr><td>обласний бюджет</td><td>50</td><td>-</td><td>50</td></tr>
                <tr><td>2.</td><td>Онлайн-запис</td><td>2027 рік</td><td>Не потребує фінансування</td>
                <td></td><td></td><td></td></tr>
                <tr><td colspan="4">Всього за напрямом I</td><td>1650</td><td>1000</td><td>650</td></tr>
                </table></body></html>
                """;
        ProgrammeContent content = ProgrammeReader.read(new ua.ratusha.kernel.reading.DocumentReader()
                        .read(html.getBytes(java.nio.charset.StandardCharsets.UTF_8), "programme.html"))
                .content();
        assertThat(content.directions()).extracting(Direction::title).containsExactly("Цифрові послуги");
        assertThat(measures(content)).extracting(Measure::code).containsExactly("I.1", "I.2");
        assertThat(measures(content).getFirst().money())
                .containsExactly(
                        local(2026, "1000000.00"),
                        local(2027, "600000.00"),
                        uah(2027, FundingSource.OBLAST_BUDGET, ExpenditureKind.UNSPLIT, "50000.00"));
        assertThat(measures(content).getFirst().declaredTotal()).isEqualByComparingTo("1650000");
        assertThat(lint(content)).isEmpty();
    }

    @Test
    void rowsGoOnAfterThePageBreakUnderARepeatedHeading() {
        String head = "№ з/п|Назва заходу|Строк|Виконавець|Джерела|Обсяг, тис. грн, 2026|2027";
        ProgrammeContent content = new Doc()
                .p("Програма інформатизації Ясеневої територіальної громади на 2026-2027 роки")
                .table(
                        head,
                        "*II. Безпека|<|<|<|<|<|<",
                        "1|Захист|2026|Рада|місцевий бюджет|5|-",
                        "2|Навчання з|2026-2027|Відділ|||")
                .p("4", "Продовження додатка 1")
                .table(
                        head,
                        "|кібергігієни||цифрового розвитку|місцевий бюджет|7|8",
                        "3|Копії|2027|Відділ|місцевий бюджет|-|9")
                .read()
                .content();
        assertThat(measures(content))
                .extracting(Measure::title)
                .containsExactly("Захист", "Навчання з кібергігієни", "Копії");
        assertThat(measures(content).get(1).executors()).isEqualTo("Відділ цифрового розвитку");
        assertThat(measures(content).get(1).money()).containsExactly(local(2026, "7000.00"), local(2027, "8000.00"));
    }
}
