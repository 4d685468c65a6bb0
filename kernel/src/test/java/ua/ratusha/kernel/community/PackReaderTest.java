package ua.ratusha.kernel.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.ratusha.kernel.house.HouseFailure;

/** A broken pack stops the start with a sentence that names the file and the line. */
class PackReaderTest {
    private static final String HEADER = "code\tsystem\ttitle\ttitle_en\tvalue\tunit\tas_of\tline\tquote\n";
    private static final String FIGURE = "lis.people\tH9\tЖителі\tPeople\t70\tосіб\t2026-01-01\t2\tживе 70 осіб\n";

    @TempDir
    Path root;

    @BeforeEach
    void a_sound_pack() throws IOException {
        write("pack.properties", """
                name=Лісова громада
                name.en=Forest community
                katottg=UA12345678901234567
                programme=programme.txt
                """);
        write("programme.txt", "Програма\nУ громаді\u00a0живе  70 осіб.\n");
        write("figures.tsv", HEADER + FIGURE);
        write("units.tsv", "code\tparent\tname\tshort\ncouncil\t\tРада\tРада\nit\tcouncil\tВідділ ІТ\tІТ\n");
    }

    @Test
    void a_sound_pack_is_read() {
        Pack pack = read();
        assertThat(pack.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.place()).isEqualTo("programme.txt:2");
            assertThat(figure.value()).isEqualByComparingTo("70");
        });
        assertThat(pack.units()).extracting(Pack.Unit::parent).containsExactly(null, "council");
        assertThat(pack.act()).isNull();
        assertThat(pack.report()).isNull();
    }

    @Test
    void a_name_cannot_lead_out_of_the_folder() {
        assertThatThrownBy(() -> Hromadas.reader(root).read("../lis"))
                .isInstanceOf(HouseFailure.class)
                .hasMessageContaining("../lis");
    }

    @Test
    void a_pack_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Hromadas.reader(root).read("nowhere"))
                .isInstanceOf(HouseFailure.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("pack.properties");
    }

    @Test
    void words_that_the_document_does_not_say_are_named_with_their_line() throws IOException {
        write("figures.tsv", HEADER + FIGURE.replace("живе 70 осіб", "живе 71 особа"));
        refused("figures.tsv", "рядок 2", "живе 71 особа");
    }

    @Test
    void a_line_beyond_the_document_is_named() throws IOException {
        write("figures.tsv", HEADER + FIGURE.replace("\t2\t", "\t3\t"));
        refused("figures.tsv", "рядок 2", "немає рядка 3");
    }

    @Test
    void a_code_written_twice_is_named() throws IOException {
        write("figures.tsv", HEADER + FIGURE + FIGURE);
        refused("figures.tsv", "рядок 3", "lis.people");
    }

    @Test
    void a_figure_of_another_pack_is_named() throws IOException {
        write("figures.tsv", HEADER + FIGURE.replace("lis.", "gai."));
        refused("figures.tsv", "рядок 2", "gai.people");
    }

    @Test
    void a_value_with_a_comma_is_named() throws IOException {
        write("figures.tsv", HEADER + FIGURE.replace("\t70\t", "\t7,0\t"));
        refused("figures.tsv", "рядок 2", "7,0");
    }

    @Test
    void a_day_that_does_not_exist_is_named() throws IOException {
        write("figures.tsv", HEADER + FIGURE.replace("2026-01-01", "2026-02-30"));
        refused("figures.tsv", "рядок 2", "2026-02-30");
    }

    @Test
    void a_missing_cell_and_a_foreign_header_are_named() throws IOException {
        write("figures.tsv", HEADER + "lis.people\tH9\n");
        refused("figures.tsv", "рядок 2", "клітинок 2");
        write("figures.tsv", "a\tb\n");
        refused("figures.tsv", "рядок 1", "заголовок");
    }

    @Test
    void a_parent_below_its_child_is_named() throws IOException {
        write("units.tsv", "code\tparent\tname\tshort\nit\tcouncil\tВідділ ІТ\tІТ\ncouncil\t\tРада\tРада\n");
        refused("units.tsv", "рядок 2", "council");
    }

    @Test
    void settings_are_named_by_key_and_line() throws IOException {
        write("pack.properties", "name=Лісова громада\nname.en=Forest\nkatottg=UA1\nprogramme=programme.txt\n");
        refused("pack.properties", "рядок 3", "katottg");
        write("pack.properties", "name=Лісова громада\n");
        refused("pack.properties", "programme");
    }

    @Test
    void an_act_with_a_wrong_date_is_named() throws IOException {
        append("act.kind=рішення\nact.number=1\nact.date=20.03.2026\n");
        refused("pack.properties", "рядок 7", "act.date");
    }

    @Test
    void a_rule_of_reporting_with_a_wrong_day_is_named() throws IOException {
        append("report.due=02-31\nreport.to=Рада\nreport.basis=Рішення\nreport.line=1\n");
        refused("pack.properties", "рядок 5", "report.due");
    }

    @Test
    void another_encoding_is_named() throws IOException {
        Files.write(folder().resolve("units.tsv"), "Рада".getBytes(Charset.forName("windows-1251")));
        refused("units.tsv", "UTF-8");
    }

    private Pack read() {
        return Hromadas.reader(root).read("lis");
    }

    private void refused(String... words) {
        assertThatThrownBy(this::read).isInstanceOf(HouseFailure.class).hasMessageContainingAll(words);
    }

    private void append(String text) throws IOException {
        Files.writeString(folder().resolve("pack.properties"), text, java.nio.file.StandardOpenOption.APPEND);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder().resolve(name), text);
    }

    private Path folder() throws IOException {
        return Files.createDirectories(root.resolve("hromadas/lis"));
    }
}
