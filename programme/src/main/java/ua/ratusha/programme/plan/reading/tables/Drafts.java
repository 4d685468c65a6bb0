package ua.ratusha.programme.plan.reading.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.api.ProgrammeContent.Money;
import ua.ratusha.programme.plan.reading.words.Words;

/** Directions and measures while their rows are still coming in. */
public final class Drafts {
    public final List<Direction> directions = new ArrayList<>();
    public final List<DeclaredTotal> totals = new ArrayList<>();

    /** Sums that could not be read, with their places. */
    public final List<String> unclear = new ArrayList<>();
    /** Places of sums that several sources share. */
    public final List<String> shared = new ArrayList<>();

    /** Tables whose columns of indicators' values were left out. */
    public final List<String> values = new ArrayList<>();

    public final List<Part> parts = new ArrayList<>();

    /** A sum inside a row that its parts do not give, in hryvnias. */
    public record Part(Place place, @Nullable Integer year, BigDecimal printed, BigDecimal counted) {}

    /** A direction as its heading row, its column or the words above its table give it. */
    public static final class Direction {
        public final String number;
        public String title;
        public final Place place;
        /** Its own row calls it a task, so that another task does not stand under it. */
        boolean isTask;

        public final List<String> tasks = new ArrayList<>();
        public final List<Measure> measures = new ArrayList<>();

        public Direction(String number, String title, Place place) {
            this.number = number;
            this.title = title;
            this.place = place;
        }

        boolean named() {
            return !number.isEmpty() && !title.isEmpty();
        }

        public void task(String task) {
            String clean = task.replaceAll("[;.,]+\\s*$", "").strip();
            if (!clean.isEmpty() && !tasks.contains(clean)) {
                tasks.add(clean);
            }
        }
    }

    /** A measure; texts grow when a page break parted them. */
    public static final class Measure {
        public final Place place;
        public final String number;
        public String title = "";
        public String term = "";
        public String executors = "";
        public String source = "";
        public String result = "";
        public final List<Money> money = new ArrayList<>();
        public @Nullable BigDecimal declared;
        boolean declaredForAll;

        Measure(Place place, String number) {
            this.place = place;
            this.number = number;
        }

        void add(Cube.Amounts amounts, boolean allSources) {
            if (!allSources) {
                money.addAll(amounts.cells());
            }
            BigDecimal total = amounts.total();
            if (total == null) {
                return;
            }
            if (allSources) {
                declared = total;
                declaredForAll = true;
            } else if (!declaredForAll) {
                declared = declared == null ? total : declared.add(total);
            }
        }
    }

    /** Consecutive rows of one direction continue it, also across tables. */
    Direction direction(String number, String title, Place place) {
        String norm = Words.norm(title);
        for (Direction direction : directions) {
            if (Words.norm(direction.title).equals(norm)) {
                return direction;
            }
        }
        Direction direction = new Direction(number, title, place);
        directions.add(direction);
        return direction;
    }
}
