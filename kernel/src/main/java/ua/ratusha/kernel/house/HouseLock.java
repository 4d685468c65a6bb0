package ua.ratusha.kernel.house;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Holds the data folder for one running house; the system releases it even after {@code kill -9}. */
public final class HouseLock implements AutoCloseable {
    private final FileChannel channel;

    private HouseLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws HouseFailure when another house holds the folder, or the folder cannot be written */
    public static HouseLock take(Path data) {
        FileChannel channel = open(data);
        @Nullable FileLock lock = tryLock(channel, data);
        if (lock == null) {
            throw new HouseFailure("Папка даних " + data.toAbsolutePath()
                    + " уже зайнята: у ній працює інша Ратуша. Зупиніть її або вкажіть іншу папку в RATUSHA_DATA.");
        }
        return new HouseLock(channel);
    }

    private static FileChannel open(Path data) {
        try {
            Files.createDirectories(data);
            return FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new HouseFailure(
                    "Не вдається писати в папку даних " + data.toAbsolutePath()
                            + ". Перевірте права доступу і вільне місце або вкажіть іншу папку в RATUSHA_DATA.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel, Path data) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new HouseFailure("Не вдається замкнути папку даних " + data.toAbsolutePath() + ".", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
