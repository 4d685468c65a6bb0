package ua.ratusha.programme.plan.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import ua.ratusha.kernel.reading.Samples;
import ua.ratusha.kernel.reading.UnreadableDocument;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.lint.ProgrammeLinter;
import ua.ratusha.programme.plan.reading.Reading;

/** What should not be brought and is brought all the same: each time a person learns what is wrong and where. */
class HostileTest {
    private static final String READING = "/ua/ratusha/kernel/reading/texts.properties";
    private static final String LINT = "/ua/ratusha/programme/plan/lint/texts.properties";
    private static final int MEGABYTE = 1 << 20;

    @Test
    void aTruncatedDocumentIsRefused() {
        byte[] whole = Paper.of(Papers.TYPICAL).docx();
        for (int share = 1; share < 10; share++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * share / 10);
            assertThat(refusal(cut, "programme.docx"))
                    .startsWith("Файл обірваний")
                    .contains("Завантажте його ще раз");
        }
    }

    @Test
    void aBombOfOneGigabyteIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(("<Relationships><Relationship Id='r' Type='http://x/officeDocument' "
                            + "Target='word/document.xml'/></Relationships>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] spaces = new byte[MEGABYTE];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 1_024; i++) {
                zip.write(spaces);
            }
        }
        assertThat(refusal(out.toByteArray(), "programme.docx"))
                .isEqualTo("Після розпакування файл більший за 200 МБ. Приберіть зайве або розділіть документ.");
    }

    @Test
    void formulasGiveTheirLastValueAndMacrosAreNotTouched() {
        Map<String, String> parts = ExcelFile.parts(Paper.of(Papers.WORKBOOK), "");
        parts.put("xl/vbaProject.bin", "macros");
        Reading reading = Paper.read(Samples.zip(parts), "programme.xlsm");
        Reading plain = Paper.read(Paper.of(Papers.WORKBOOK).xlsx(), "programme.xlsx");
        assertThat(Digest.all(reading)).isEqualTo(Digest.all(plain));
        assertThat(notes(reading)).containsExactly("У файлі є макроси. Їх не читали і не запускали.");
    }

    @Test
    void aFormulaThatWasNeverComputedIsTold() {
        Map<String, String> parts = ExcelFile.parts(Paper.of(Papers.WORKBOOK), "");
        parts.replaceAll((name, xml) -> xml.replaceAll("(<f>SUM[^<]*</f>)<v>845000</v>", "$1"));
        Reading reading = Paper.read(Samples.zip(parts), "programme.xlsx");
        assertThat(notes(reading)).singleElement().asString().startsWith("Формул без обчисленого значення: 2");
        assertThat(reading.content().measures()).hasSize(5);
    }

    @Test
    void hiddenColumnsAreNotTheDocument() {
        String visible = """
                === Заходи
                |Програма інформатизації Грушківської сільської територіальної громади на 2026 рік|<|<|<
                |№|Захід|Виконавець|2026 рік, тис. грн
                |#1|Сайт|Рада|#20
                |#2|Мережа|Рада|#30
                """;
        String hidden = """
                === Заходи
                |Програма інформатизації Грушківської сільської територіальної громади на 2026 рік|<|<|<|
                |№|Захід|Виконавець|чернетка 2026 рік, тис. грн|2026 рік, тис. грн
                |#1|Сайт|Рада|#999|#20
                |#2|Мережа|Рада|#999|#30
                """;
        byte[] file = ExcelFile.of(Paper.of(hidden), "<cols><col min='4' max='4' hidden='1'/></cols>");
        Reading reading = Paper.read(file, "programme.xlsx");
        Reading plain = Paper.read(Paper.of(visible).xlsx(), "programme.xlsx");
        assertThat(Digest.money(reading)).isEqualTo(Digest.money(plain)).hasSize(3);
        assertThat(notes(reading)).containsExactly("Приховані стовпці аркуша «Заходи» не прочитано.");
    }

    @Test
    void aTableInAnOldCharsetIsRead() {
        String table = """
                Програма інформатизації Їжакевичівської сільської ради на 2026-2027 роки;;;;;
                № з/п;Назва заходу;Виконавець;Джерело фінансування;2026 рік, грн;2027 рік, грн
                1;"Закупівля ""хмарних"" послуг; резерв";Відділ ІТ;Місцевий бюджет;12 500,50;13000
                2;Ґрунтовне навчання;Школа;Не потребує;;
                Разом;;;;12 500,50;13000,00
                """;
        Reading reading = Paper.read(table.getBytes(Charset.forName("windows-1251")), "programme.csv");
        assertThat(Digest.money(reading))
                .containsExactly(
                        "§ Заходи Програми",
                        "1 Закупівля \"хмарних\" послуг; резерв | ? | Відділ ІТ | Місцевий бюджет = FUNDED"
                                + " | 2026 LOCAL_BUDGET 12500.5, 2027 LOCAL_BUDGET 13000 Σ – | ",
                        "2 Ґрунтовне навчання | ? | Школа | Не потребує = NOT_REQUIRED |  Σ – | ",
                        "Σ програма ALL: – {2026=12500.5, 2027=13000}");
        assertThat(Digest.sums(reading)).isEmpty();
        assertThat(reading.content().title())
                .isEqualTo("Програма інформатизації Їжакевичівської сільської ради на 2026-2027 роки");
    }

    @Test
    void sumsThatDisagreeAreNamedWithTheirPlaceAndBothFigures() {
        Reading reading = Paper.read(Paper.of(MorePapers.DISAGREE).docx(), "programme.docx");
        List<Finding> findings = ProgrammeLinter.check(reading.content());
        Finding row = findings.getFirst();
        assertThat(row.place()).isEqualTo("таблиця 1, рядок 4");
        assertThat(said(LINT, "plan.lint." + row.rule() + ".message", row.args())
                        .replace('\u00A0', ' '))
                .contains("90 000,00")
                .contains("100 000,00");
        assertThat(reading.content().missing())
                .contains("Складники не дають суми (таблиця 1, рядок 5): за 2025 рік надруковано 300000 грн,"
                        + " а разом виходить 200000 грн.");
    }

    @Test
    void numbersThatBelongToNobodyAreTold() {
        Reading reading = Paper.read(Paper.of("""
                        # Програма інформатизації Ставківської сільської територіальної громади на 2026 рік
                        |№|Захід|Виконавець|2026 рік, тис. грн
                        ||||12,5
                        |1|Сайт|Рада|20 або 30
                        """).docx(), "programme.docx");
        assertThat(reading.content().missing())
                .contains("Не зрозуміли сум: «12,5» (таблиця 1, рядок 2); «20 або 30» (таблиця 1, рядок 3)."
                        + " Впишіть їх або вкажіть зміст стовпців.");
    }

    private static String refusal(byte[] file, String name) {
        UnreadableDocument refused = catchThrowableOfType(UnreadableDocument.class, () -> Paper.read(file, name));
        return said(READING, refused.key(), refused.args());
    }

    private static List<String> notes(Reading reading) {
        return reading.notes().stream()
                .map(note -> said(READING, note.key(), note.args()))
                .toList();
    }

    /** The words that a person sees. */
    private static String said(String texts, String key, List<?> args) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(HostileTest.class.getResourceAsStream(texts)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new MessageFormat(properties.getProperty(key), Locale.ROOT).format(args.toArray());
    }
}
