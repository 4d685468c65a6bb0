package ua.ratusha.programme.plan.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import ua.ratusha.kernel.reading.DocumentReader;
import ua.ratusha.kernel.reading.SourceDocument;

/** Real programmes, which may be read beside the repository and not kept in it; tests skip without them. */
public final class Seeds {
    private Seeds() {}

    public static String kherson() {
        return shared("seeds/004_259de2d4101b68c5.txt");
    }

    public static String chornomorsk() {
        return shared("seeds/000_bdc58121965243af.txt");
    }

    public static String shared(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve(name);
            if (Files.exists(file)) {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        Assumptions.abort("no shared/" + name + " beside the repository");
        return "";
    }

    /** The text as the house reads a text file. */
    public static SourceDocument text(String text) {
        return new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), "programme.txt");
    }
}
