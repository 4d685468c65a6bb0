package ua.ratusha.kernel.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A piece of a {@link Document}, in reading order. */
public sealed interface Block
        permits Block.Heading,
                Block.Paragraph,
                Block.Bullets,
                Block.KeyValues,
                Block.PageBreak,
                Block.Approval,
                Block.Signature,
                Table {

    /** @param level 1–4 below the document's title */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("Heading level " + level + " is not 1–4");
            }
            Objects.requireNonNull(text, "text");
        }
    }

    record Paragraph(Style style, List<Run> runs) implements Block {
        public Paragraph {
            Objects.requireNonNull(style, "style");
            runs = List.copyOf(runs);
        }

        public static Paragraph of(String text) {
            return new Paragraph(Style.NORMAL, List.of(Run.plain(text)));
        }

        public static Paragraph of(Run... runs) {
            return new Paragraph(Style.NORMAL, Arrays.asList(runs));
        }

        public static Paragraph lead(String text) {
            return new Paragraph(Style.LEAD, List.of(Run.plain(text)));
        }

        public static Paragraph note(String text) {
            return new Paragraph(Style.NOTE, List.of(Run.plain(text)));
        }

        String text() {
            return String.join("", runs.stream().map(Run::text).toList());
        }
    }

    /** NOTE is smaller than running text; SIGNATURE has no first-line indent and stays with what stands above. */
    enum Style {
        NORMAL,
        LEAD,
        NOTE,
        SIGNATURE
    }

    /** @param href an absolute address; the text must make sense without it, since paper shows the text only */
    record Run(
            String text,
            boolean bold,
            boolean italic,
            @Nullable String href) {
        public Run {
            Objects.requireNonNull(text, "text");
            if (href != null && !href.startsWith("https://") && !href.startsWith("http://")) {
                throw new IllegalArgumentException("Not a web address: " + href);
            }
        }

        public static Run plain(String text) {
            return new Run(text, false, false, null);
        }

        public static Run bold(String text) {
            return new Run(text, true, false, null);
        }

        public static Run italic(String text) {
            return new Run(text, false, true, null);
        }

        public static Run link(String text, String href) {
            return new Run(text, false, false, href);
        }
    }

    /** @param ordered items are numbered 1., 2., 3. */
    record Bullets(boolean ordered, List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** A list of two columns, such as the passport of a programme. */
    record KeyValues(String caption, List<Entry> entries) implements Block {
        public KeyValues {
            Objects.requireNonNull(caption, "caption");
            entries = List.copyOf(entries);
        }
    }

    /** @param lines the value, a paragraph each */
    record Entry(String key, List<String> lines) {
        public Entry {
            Objects.requireNonNull(key, "key");
            lines = List.copyOf(lines);
        }

        public static Entry of(String key, String value) {
            return new Entry(key, List.of(value));
        }
    }

    /** What follows starts on a new page; formats without pages skip it. */
    record PageBreak() implements Block {}

    /**
     * The mark of approval in the upper right corner (ДСТУ 4163:2020, «гриф затвердження»).
     *
     * @param word «ЗАТВЕРДЖЕНО»
     * @param lines the act: kind, body, date, number
     */
    record Approval(String word, List<String> lines) implements Block {
        public Approval {
            Objects.requireNonNull(word, "word");
            lines = List.copyOf(lines);
        }
    }

    /** A line to sign: the position on the left, a rule, the name on the right. */
    record Signature(String position, String name) implements Block {
        public Signature {
            Objects.requireNonNull(position, "position");
            Objects.requireNonNull(name, "name");
        }
    }
}
