package ua.ratusha.kernel.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ua.ratusha.kernel.documents.Block.Approval;
import ua.ratusha.kernel.documents.Block.Bullets;
import ua.ratusha.kernel.documents.Block.Entry;
import ua.ratusha.kernel.documents.Block.Heading;
import ua.ratusha.kernel.documents.Block.KeyValues;
import ua.ratusha.kernel.documents.Block.PageBreak;
import ua.ratusha.kernel.documents.Block.Paragraph;
import ua.ratusha.kernel.documents.Block.Run;
import ua.ratusha.kernel.documents.Block.Signature;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Column;
import ua.ratusha.kernel.documents.Table.HeaderGroup;
import ua.ratusha.kernel.documents.Table.Row;

/** A report with every kind of block and tables as wide and long as those of a real programme. */
final class SampleReport {
    static final Instant CREATED = Instant.parse("2026-02-27T09:30:00Z");

    private static final String[] MEASURES = {
        "Придбання комп’ютерної техніки та серверного обладнання для структурних підрозділів",
        "Забезпечення кіберзахисту інформаційно-комунікаційних систем",
        "Створення та супроводження єдиного геоінформаційного порталу громади",
        "Впровадження електронного документообігу",
        "Розвиток системи відеоспостереження «Безпечне місто»",
        "Навчання посадових осіб цифровій грамотності"
    };

    private SampleReport() {}

    static Document annual(boolean landscape) {
        List<Block> blocks = new ArrayList<>(List.of(
                new Approval(
                        "ЗАТВЕРДЖЕНО",
                        List.of("Рішення Вигаданої міської ради", "Дніпровського району", "27.02.2026 № 412-VIII")),
                Paragraph.lead("За 2025 рік виконано 48 із 60 заходів. Витрачено 12 845 300,40 грн, це 87,5 % плану."),
                new Heading(1, "1. Паспорт програми"),
                new KeyValues("Паспорт програми", passport()),
                new Heading(1, "2. Що зроблено"),
                Paragraph.of(
                        Run.plain("Програма діє за "),
                        Run.link("Законом України", "https://zakon.rada.gov.ua/laws/show/74/98-вр"),
                        Run.plain(" «Про Національну програму інформатизації». "),
                        Run.bold("Найбільше"),
                        Run.plain(" коштів пішло на кіберзахист; "),
                        Run.italic("дані станом на 31 грудня 2025 року"),
                        Run.plain(".")),
                new Bullets(false, List.of("12 послуг стали доступні онлайн;", "резервні копії роблять щодня.")),
                new Bullets(true, List.of("Перевірити договори.", "Закупити обладнання.")),
                measures(),
                Paragraph.note("Примітка. Суми наведено в гривнях. Залишок повернуто до бюджету."),
                new PageBreak(),
                new Heading(2, "2.1. Показники"),
                indicators(),
                new Paragraph(Block.Style.SIGNATURE, List.of(Run.plain("Звіт склав відділ інформаційних технологій."))),
                new Signature("Начальник відділу інформаційних технологій\nвиконавчого комітету", "Олена КОВАЛЬЧУК")));
        Document.Meta meta = new Document.Meta(
                "Вигадана міська рада", "Річний звіт про виконання програми інформатизації за 2025 рік", CREATED);
        Document upright = Document.of(
                "Звіт про виконання програми інформатизації",
                "Вигаданої міської територіальної громади за 2025 рік",
                meta,
                blocks);
        return landscape ? upright.lying() : upright;
    }

    private static List<Entry> passport() {
        return List.of(
                Entry.of("1. Ініціатор розроблення програми", "Вигадана міська рада Дніпровського району"),
                Entry.of("2. Розробник програми", "Відділ інформаційних технологій виконавчого комітету"),
                new Entry(
                        "3. Загальний обсяг фінансових ресурсів, усього, у тому числі:",
                        List.of("14 680 000,00 грн", "міський бюджет — 12 000 000,00 грн", "інші — 2 680 000,00 грн")));
    }

    static Table measures() {
        List<Column> columns = List.of(
                Column.mark("№", 5),
                Column.name("Захід", 30),
                Column.text("Відповідальні виконавці", 18),
                Column.money("План", 13),
                Column.money("Факт", 13),
                Column.percent("Виконання", 10),
                Column.money("План", 13),
                Column.money("Факт", 13));
        List<HeaderGroup> groups =
                List.of(new HeaderGroup(3, 3, "2025 рік, грн"), new HeaderGroup(6, 2, "З початку дії програми, грн"));
        List<Row> rows = new ArrayList<>();
        BigDecimal plan = BigDecimal.ZERO;
        for (int i = 0; i < 60; i++) {
            if (i % 20 == 0) {
                rows.add(Row.group("Завдання " + (i / 20 + 1) + ". Цифрова трансформація публічних послуг"));
            }
            BigDecimal sum = new BigDecimal("10250.50").multiply(BigDecimal.valueOf(i + 1L));
            plan = plan.add(sum);
            rows.add(Row.of(
                    Cell.of((i / 20 + 1) + "." + (i % 20 + 1)),
                    Cell.of(MEASURES[i % MEASURES.length]),
                    Cell.of("Відділ інформаційно-комунікаційних технологій"),
                    Cell.of(sum),
                    Cell.of(sum),
                    Cell.of(new BigDecimal("100.0")),
                    Cell.of(sum.add(sum)),
                    i % 7 == 0 ? Cell.EMPTY : Cell.of(sum)));
        }
        rows.add(Row.total(
                Cell.EMPTY,
                Cell.of("Усього"),
                Cell.EMPTY,
                Cell.of(plan),
                Cell.of(plan),
                Cell.of(new BigDecimal("87.5")),
                Cell.of(plan),
                Cell.of(plan.negate())));
        return new Table("Таблиця 1. Виконання заходів програми за 2025 рік", columns, groups, rows);
    }

    static Table indicators() {
        return Table.of(
                "Таблиця 2. Показники",
                List.of(
                        Column.name("Показник", 50),
                        Column.mark("Одиниця", 14),
                        Column.number("План", 12),
                        Column.number("Факт", 12)),
                List.of(
                        Row.of(Cell.of("Кількість електронних послуг"), Cell.of("од."), Cell.of(10), Cell.of(12)),
                        Row.of(Cell.of("=2+5 <script>"), Cell.of("@x"), Cell.of(1234567), Cell.EMPTY),
                        Row.subtotal(Cell.of("Разом"), Cell.EMPTY, Cell.of(1234577), Cell.of(12))));
    }
}
