package ua.ratusha.kernel.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file in the store.
 *
 * @param sha256 SHA-256 of the bytes, 64 hexadecimal digits in lower case; its identity
 * @param size bytes
 * @param mediaType type found in the content
 * @param name name of this upload when the store has just taken it, of the first upload when it is found again
 * @param uploadedBy account, null for the house itself
 */
public record StoredFile(
        String sha256,
        long size,
        String mediaType,
        String name,
        Instant uploadedAt,
        @Nullable UUID uploadedBy) {}
