package ua.ratusha.kernel.documents;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One document for all formats: what it says, not how it looks. The same document always gives the same bytes.
 *
 * @param title what the document is, in one line; becomes the file's title too
 * @param subtitle the line under the title, empty if there is none
 * @param lang BCP 47 tag of the text, {@code uk} or {@code en}; it also chooses the look of numbers
 * @param landscape pages lie on the long side, for wide tables
 */
public record Document(String title, String subtitle, String lang, Meta meta, boolean landscape, List<Block> blocks) {

    public Document {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A document needs a title: readers and screen readers announce it");
        }
        Objects.requireNonNull(subtitle, "subtitle");
        Objects.requireNonNull(lang, "lang");
        Objects.requireNonNull(meta, "meta");
        blocks = List.copyOf(blocks);
    }

    /** A Ukrainian document on upright pages. */
    public static Document of(String title, String subtitle, Meta meta, List<Block> blocks) {
        return new Document(title, subtitle, "uk", meta, false, blocks);
    }

    /** The same document on pages that lie on the long side. */
    public Document lying() {
        return new Document(title, subtitle, lang, meta, true, blocks);
    }

    List<Table> tables() {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    /**
     * Properties of the file.
     *
     * @param author the body that issues the document
     * @param subject what it is about, in one sentence; PDF/UA readers show it as the description
     * @param created the only time in the file; take it from the data (the day of approval), so that bytes repeat
     */
    public record Meta(String author, String subject, Instant created) {
        public Meta {
            Objects.requireNonNull(author, "author");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(created, "created");
        }
    }
}
