package ua.ratusha.programme.plan.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.reading.SourceDocument;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.reading.prose.Amendments.Amendment;
import ua.ratusha.programme.plan.reading.tables.ColumnMapping;

/**
 * What the reader made of a document, and how, so that a person can confirm it or say better.
 *
 * @param recognitions tables that were understood
 * @param unknown tables that were not; a {@link ColumnMapping} with their fingerprint makes them readable
 * @param notes what the file holds and the reader left out on purpose, for example hidden columns
 * @param amendment set when the document changes a programme adopted before
 */
public record Reading(
        ProgrammeContent content,
        List<Recognition> recognitions,
        List<UnknownTable> unknown,
        @Nullable Amendment amendment,
        List<SourceDocument.Note> notes) {

    /**
     * @param headings words over each column
     * @param example the first rows below the heading
     * @param remembered a person's mapping was applied and nothing was guessed
     */
    public record Recognition(
            Place place,
            String caption,
            ColumnMapping mapping,
            List<String> headings,
            List<List<String>> example,
            int rows,
            boolean remembered) {}

    /** @param suggestion what its columns may hold, for the person who decides */
    public record UnknownTable(
            Place place,
            String caption,
            ColumnMapping suggestion,
            List<String> headings,
            List<List<String>> example,
            int rows) {
        public String fingerprint() {
            return suggestion.fingerprint();
        }
    }
}
