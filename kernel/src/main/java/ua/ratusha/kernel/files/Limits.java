package ua.ratusha.kernel.files;

import java.util.HashSet;
import java.util.Set;

/**
 * What a place of the house takes.
 *
 * @param maxBytes the largest file, bytes
 * @param mediaTypes types found in the content that are taken
 * @param macros office files with macros are taken too; for archives of what others sent, never for what people open
 */
public record Limits(long maxBytes, Set<String> mediaTypes, boolean macros) {
    public static final long DEFAULT_MAX_BYTES = 25L << 20;

    private static final Set<String> IMAGES =
            Set.of("image/png", "image/jpeg", "image/webp", "image/gif", "image/tiff", "image/bmp");

    private static final Set<String> OFFICE = Set.of(
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/rtf",
            "text/plain",
            "text/csv");

    /** Containers of signatures that go with a document (ASiC, CAdES). */
    private static final Set<String> SIGNATURES =
            Set.of("application/vnd.etsi.asic-e+zip", "application/vnd.etsi.asic-s+zip", "application/pkcs7-signature");

    /** Documents, spreadsheets, images and signatures, up to 25 MB; no archives, no macros. */
    public static final Limits DOCUMENTS = new Limits(DEFAULT_MAX_BYTES, union(OFFICE, IMAGES, SIGNATURES), false);

    /** Raster images only, up to 25 MB. */
    public static final Limits PICTURES = new Limits(DEFAULT_MAX_BYTES, IMAGES, false);

    public Limits {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes is " + maxBytes);
        }
        mediaTypes = Set.copyOf(mediaTypes);
    }

    public Limits upTo(long bytes) {
        return new Limits(bytes, mediaTypes, macros);
    }

    /** Zip archives are taken too. */
    public Limits withZip() {
        return with("application/zip");
    }

    /** These types are taken too, for example {@code application/json} or {@code text/html}. */
    public Limits with(String... types) {
        return new Limits(maxBytes, union(mediaTypes, Set.of(types)), macros);
    }

    public Limits withMacros() {
        return new Limits(maxBytes, mediaTypes, true);
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> all = new HashSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return all;
    }
}
