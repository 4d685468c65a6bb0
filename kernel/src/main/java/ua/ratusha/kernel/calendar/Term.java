package ua.ratusha.kernel.calendar;

import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One term that the law sets. The text {@code calendar.term.<code>} names its subject, {@code calendar.start.<start>}
 * the event that starts it.
 *
 * @param amount in {@code unit}; {@code null} when the caller must give it, and for fixed dates
 * @param fixedDate only for {@link Unit#FIXED_DATE}
 * @param extension how the term may be made longer; {@code null} when it may not
 */
public record Term(
        String code,
        String start,
        @Nullable Integer amount,
        Unit unit,
        @Nullable MonthDay fixedDate,
        Sense sense,
        DayOff dayOff,
        @Nullable Extension extension,
        LegalGround ground) {

    /** What a term is counted in. */
    public enum Unit {
        /** Hours around the clock. */
        HOURS,
        CALENDAR_DAYS,
        WORKING_DAYS,
        /** Ends on the day with the number of the starting day, or on the last day of a shorter month. */
        MONTHS,
        /** Shorter than ten = working days, ten and longer = calendar days (Law 2073-IX, article 42). */
        DAYS_ART_42,
        /** The first such date after the start. */
        FIXED_DATE
    }

    /** On which side of the end the act must fall. */
    public enum Sense {
        /** The act is due by the end of the term. */
        NOT_LATER,
        /** The act may follow only when the term has run out. */
        NOT_BEFORE
    }

    /** What becomes of a term whose last day is a day off. */
    public enum DayOff {
        /** The last day is the first working day after it (Civil Code, article 254, part 5). */
        NEXT_WORKING_DAY,
        STAYS
    }

    /**
     * How a term may be made longer.
     *
     * @param amount {@code null} for {@link ExtensionKind#REASONED}
     * @param unit unit of {@code amount}; the term's own for {@link ExtensionKind#REASONED}
     * @param noticeRequired whether the person must be told, else the term stays as it was
     * @param noticeWithinWorkingDays by when, counted from the start; {@code null} = before the term ends
     */
    public record Extension(
            ExtensionKind kind,
            @Nullable Integer amount,
            Unit unit,
            boolean noticeRequired,
            @Nullable Integer noticeWithinWorkingDays,
            LegalGround.Mark mark) {}

    /** What an extension's amount means. */
    public enum ExtensionKind {
        /** The whole term becomes this long. */
        TOTAL,
        /** This much is added to the term. */
        ADD,
        /** The decision to extend names the new length of the whole term. */
        REASONED
    }

    public Optional<Extension> findExtension() {
        return Optional.ofNullable(extension);
    }

    static Term of(Tsv.Row row) {
        String fixed = row.text("fixed-date");
        Unit unit = Unit.valueOf(row.text("unit"));
        if ((unit == Unit.FIXED_DATE) == fixed.isEmpty()) {
            throw new IllegalStateException("Fixed date and unit disagree: " + row.text("code"));
        }
        return new Term(
                row.text("code"),
                row.text("start"),
                row.number("amount"),
                unit,
                fixed.isEmpty() ? null : MonthDay.parse("--" + fixed),
                Sense.valueOf(row.text("sense")),
                DayOff.valueOf(row.text("day-off")),
                extension(row, unit),
                row.ground());
    }

    private static @Nullable Extension extension(Tsv.Row row, Unit own) {
        if (row.text("extension").equals("NONE")) {
            return null;
        }
        String unit = row.text("extension-unit");
        return new Extension(
                ExtensionKind.valueOf(row.text("extension")),
                row.number("extension-amount"),
                unit.isEmpty() ? own : Unit.valueOf(unit),
                row.text("notice-required").equals("yes"),
                row.number("notice-within"),
                LegalGround.Mark.valueOf(row.text("extension-mark")));
    }
}
