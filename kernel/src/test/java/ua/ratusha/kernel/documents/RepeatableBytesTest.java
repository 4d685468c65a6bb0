package ua.ratusha.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepeatableBytesTest {

    @ParameterizedTest
    @EnumSource(
            value = Formats.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"JSON", "PDF"})
    void frozenReportIsTheSameToTheByteWhenWrittenAgain(Formats format) throws Exception {
        byte[] first = Documents.write(SampleReport.annual(true), format);
        keepForLooking(first, format);
        // Zip entries and office properties keep time in steps of one and two seconds; another zone shifts them too.
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(Arrays.equals(Documents.write(SampleReport.annual(true), format), first))
                    .as("same bytes")
                    .isTrue();
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void jsonIsTheDataItselfAndNoDocument() {
        assertThatThrownBy(() -> Documents.write(SampleReport.annual(false), Formats.JSON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void keepForLooking(byte[] bytes, Formats format) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("lying." + format.extension()), bytes);
        Files.write(
                folder.resolve("upright." + format.extension()), Documents.write(SampleReport.annual(false), format));
    }
}
