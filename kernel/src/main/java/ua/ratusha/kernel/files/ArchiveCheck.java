package ua.ratusha.kernel.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ua.ratusha.kernel.reading.ArchiveGuard;
import ua.ratusha.kernel.reading.ReadingLimits;
import ua.ratusha.kernel.reading.UnreadableDocument;
import ua.ratusha.kernel.web.Refusal;

/** Zip archives and office files, which are zips inside, are unpacked into nothing and counted before they are kept. */
final class ArchiveCheck implements ContentCheck {
    private final ArchiveGuard guard = new ArchiveGuard(ReadingLimits.USUAL);

    @Override
    public void check(Path file, String mediaType, String name) {
        try {
            byte[] content = Files.readAllBytes(file);
            if (ArchiveGuard.looksLikeZip(content)) {
                guard.open(content);
            }
        } catch (UnreadableDocument e) {
            throw new Refusal(e.key(), e.args().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
