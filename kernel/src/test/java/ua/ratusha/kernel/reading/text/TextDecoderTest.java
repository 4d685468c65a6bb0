package ua.ratusha.kernel.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String LONG = """
            Міська цільова програма інформатизації Херсонської міської територіальної громади на 2026 – 2028 роки.
            Забезпечення сталого підключення до системи електронної взаємодії органів виконавчої влади «СЕВ ОВВ».
            РАЗОМ ЗА ПРОГРАМОЮ: 5860,5 тис. грн; Її об'єкти, їжа, єдність, ґанок, щорічно.
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Назва;Сума\nСайт;20,0",
                "Прізвище;Ім'я;Посада\nКовальчук;Олена;головний спеціаліст",
                "ЄДРПОУ;НАЙМЕНУВАННЯ\n00012345;ХЕРСОНСЬКА МІСЬКА РАДА",
                "їжак і єнот",
                "Код;Одиниця виміру;Значення\n1;відсотків;40\n2;одиниць;3",
                "вулиця Соборна, 12, кв. 5",
                "Дата;Захід\n01.03.2026;Придбання ліцензій"
            })
    void shortUkrainianTextsAreReadInEveryEncoding(String text) {
        for (var charset : new String[] {"UTF-8", "windows-1251", "KOI8-U"}) {
            assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset))))
                    .isEqualTo(new TextDecoder.Decoded(text, charset));
        }
        assertThat(TextDecoder.decode(cp1125(text)).text()).isEqualTo(text);
    }

    @Test
    void longTextsAreReadInEveryEncoding() {
        var text = LONG.replace("–", "-").replace("«", "\"").replace("»", "\"");
        for (var charset : new String[] {"UTF-8", "windows-1251", "KOI8-U"}) {
            assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)))
                            .text())
                    .isEqualTo(text);
        }
        assertThat(TextDecoder.decode(cp1125(text)).text()).isEqualTo(text);
        var russianCp866 = text.replace('і', 'i').replace('І', 'I').replace('ґ', 'г');
        assertThat(TextDecoder.decode(russianCp866.getBytes(Charset.forName("IBM866")))
                        .text())
                .isEqualTo(russianCp866);
        assertThat(TextDecoder.decode(LONG.getBytes(Charset.forName("windows-1251")))
                        .text())
                .isEqualTo(LONG);
    }

    @Test
    void byteOrderMarksDecide() {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(TextDecoder.decode(("\uFEFF" + LONG).getBytes(charset)).text())
                    .isEqualTo(LONG);
        }
        assertThat(TextDecoder.decode(LONG.getBytes(StandardCharsets.UTF_16LE)).text())
                .isEqualTo(LONG);
        assertThat(TextDecoder.decode(LONG.getBytes(StandardCharsets.UTF_16BE)).text())
                .isEqualTo(LONG);
    }

    @Test
    void oneDamagedByteDoesNotTurnUtf8IntoSomethingElse() {
        var bytes = LONG.getBytes(StandardCharsets.UTF_8);
        bytes[11] = (byte) 0xFF;
        assertThat(TextDecoder.decode(bytes).charset()).isEqualTo("UTF-8");
    }

    @Test
    void aDeclarationIsBelievedUnlessTheBytesContradictIt() {
        assertThat(TextDecoder.decode(LONG.getBytes(StandardCharsets.UTF_8), "windows-1251")
                        .text())
                .isEqualTo(LONG);
        assertThat(TextDecoder.decode(LONG.getBytes(Charset.forName("windows-1251")), "utf-8")
                        .text())
                .isEqualTo(LONG);
        assertThat(TextDecoder.decode(LONG.getBytes(Charset.forName("windows-1251")), "no such")
                        .text())
                .isEqualTo(LONG);
    }

    /** CP866 with the Ukrainian letters of РСТ УРСР 2018-91, which the JDK cannot write. */
    private static byte[] cp1125(String text) {
        var own = "ҐґЄєІіЇї";
        var out = new ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
            int at = own.indexOf(c);
            out.writeBytes(
                    at >= 0
                            ? new byte[] {(byte) (0xF2 + at)}
                            : String.valueOf(c).getBytes(Charset.forName("IBM866")));
        }
        return out.toByteArray();
    }
}
