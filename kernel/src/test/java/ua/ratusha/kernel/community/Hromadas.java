package ua.ratusha.kernel.community;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** The repository's own packs, read as the application reads them: from a class path. */
final class Hromadas {
    private Hromadas() {}

    static Pack read(String name) {
        return reader(root()).read(name);
    }

    /** @param root folder that holds {@code hromadas/} */
    static PackReader reader(Path root) {
        try {
            return new PackReader(new URLClassLoader(new URL[] {root.toUri().toURL()}, null));
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("hromadas"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("No folder hromadas/ above the working directory");
            }
        }
        return folder;
    }
}
