package ua.ratusha.kernel.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is asked of the data folder before anything, the log included, is written into it. */
public final class DataFolder {
    /** The database alone keeps this much in reserve for its own log. */
    private static final long LEAST_FREE_MEGABYTES = 100;

    private DataFolder() {}

    /**
     * Makes the folder when it is absent.
     *
     * @throws HouseFailure when it cannot be made or written, or the disk is nearly full
     */
    public static void check(Path data) {
        try {
            Files.createDirectories(data);
            Files.delete(Files.createTempFile(data, "check", ""));
            long free = Files.getFileStore(data).getUsableSpace() >> 20;
            if (free < LEAST_FREE_MEGABYTES) {
                throw new HouseFailure("На диску з папкою даних " + data.toAbsolutePath() + " вільно лише " + free
                        + " МБ. Звільніть місце (щонайменше " + LEAST_FREE_MEGABYTES
                        + " МБ) або вкажіть іншу папку в RATUSHA_DATA.");
            }
        } catch (IOException e) {
            throw new HouseFailure(
                    "Не вдається писати в папку даних " + data.toAbsolutePath()
                            + ". Перевірте права доступу і вільне місце або вкажіть іншу папку в RATUSHA_DATA.",
                    e);
        }
    }
}
