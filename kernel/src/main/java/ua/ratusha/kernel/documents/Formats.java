package ua.ratusha.kernel.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which the house gives out its documents and data. */
public enum Formats {
    HTML("text/html;charset=UTF-8", "html"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PDF("application/pdf", "pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    CSV("text/csv;charset=UTF-8", "csv"),
    /** The data itself; {@link Documents} does not write it. */
    JSON("application/json", "json");

    private final String mediaType;
    private final String extension;

    Formats(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    /** @param extension without the dot, in any case */
    public static Optional<Formats> find(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.extension.equals(wanted)).findFirst();
    }
}
