package ua.ratusha.kernel.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content that a person gave cannot be read. The person sees the text under {@link #key()}, which says the mend;
 * nothing of the document has been kept.
 */
public final class UnreadableDocument extends RuntimeException {

    private final String key;
    private final transient List<Object> args;
    private final transient SourceDocument.@Nullable Place place;

    private UnreadableDocument(
            String key, SourceDocument.@Nullable Place place, @Nullable Throwable cause, Object... args) {
        super(key + (place == null ? "" : " [" + place + "]"), cause);
        this.key = key;
        this.args = List.of(args);
        this.place = place;
    }

    /** @param key a text key, {@code reading.…} */
    public static UnreadableDocument because(String key, Object... args) {
        return new UnreadableDocument(key, null, null, args);
    }

    public static UnreadableDocument at(SourceDocument.Place place, String key, Object... args) {
        return new UnreadableDocument(key, place, null, args);
    }

    public static UnreadableDocument from(Throwable cause, String key, Object... args) {
        return new UnreadableDocument(key, null, cause, args);
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }

    /** Where the reader stopped; empty when the whole file is meant. */
    public Optional<SourceDocument.Place> place() {
        return Optional.ofNullable(place);
    }
}
