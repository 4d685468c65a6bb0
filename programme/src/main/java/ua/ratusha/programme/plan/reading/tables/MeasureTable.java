package ua.ratusha.programme.plan.reading.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.reading.tables.ColumnMeaning.What;
import ua.ratusha.programme.plan.reading.tables.Table.Line;
import ua.ratusha.programme.plan.reading.words.Funds;
import ua.ratusha.programme.plan.reading.words.Numbering;
import ua.ratusha.programme.plan.reading.words.Numerals;
import ua.ratusha.programme.plan.reading.words.Payer;
import ua.ratusha.programme.plan.reading.words.Words;
import ua.ratusha.programme.plan.reading.words.Years;

/** Reads the annex of measures row by row: directions, measures, their further sources, totals, torn rows. */
public final class MeasureTable {
    private static final Pattern BULLETS = Pattern.compile("\\s*[;.]?\\s*(?:^|(?<=[;.:])\\s|\\s)[-–—•●]\\s+");

    private final Table table;
    private final ColumnMapping mapping;
    private final List<Integer> programme;
    private final Drafts drafts;
    private final Cube cube;
    private final Totals totals;
    private final int number;
    private final int title;
    private Drafts.@Nullable Direction direction;
    private Drafts.@Nullable Measure measure;
    private final boolean numbersDirections;
    private boolean ownDirections;

    private MeasureTable(Table table, ColumnMapping mapping, List<Integer> programme, Drafts drafts) {
        this.table = table;
        this.mapping = mapping;
        this.programme = programme;
        this.drafts = drafts;
        this.cube = new Cube(mapping, programme, drafts);
        this.totals = new Totals(drafts, mapping, cube);
        this.number = mapping.first(What.NUMBER);
        this.title = mapping.first(What.MEASURE);
        this.numbersDirections = numbersDirections();
    }

    /** @param programme the programme's years; @param drafts where directions, measures and totals are added */
    public static void read(Table table, ColumnMapping mapping, List<Integer> programme, Drafts drafts) {
        MeasureTable reader = new MeasureTable(table, mapping, programme, drafts);
        reader.captionDirection();
        reader.leftOut();
        List<Line> rows = table.rows();
        for (int i = Math.min(mapping.headerRows(), rows.size()); i < rows.size(); i++) {
            if (!rows.get(i).isColumnNumbers()) {
                reader.row(rows.get(i), i);
            }
        }
        reader.totals.finish();
    }

    /** «№» counts directions where it is merged down beside them, over several measures. */
    private boolean numbersDirections() {
        int column = mapping.first(mapping.has(What.DIRECTION) ? What.DIRECTION : What.TASK);
        return number >= 0
                && number < column
                && column < title
                && table.rows().stream().skip(mapping.headerRows()).anyMatch(row -> isUnderDirection(row, column));
    }

    /** The row has a measure of its own and goes on with the direction above, merged or left blank. */
    private boolean isUnderDirection(Line row, int column) {
        boolean blank = row.own(number).isEmpty() && row.own(column).isEmpty();
        boolean whole = !row.seen(number).isEmpty() && !row.seen(number).equals(row.own(0))
                || !row.afterBreak() && !own(row, What.TERM).isEmpty() && Words.startsUpper(bareTitle(row));
        return blank && !row.own(title).isEmpty() && !row.own(title).equals(row.seen(0)) && whole;
    }

    private String bareTitle(Line row) {
        return Numbering.of(row.own(title)).map(Numbering.Numbered::title).orElse(row.own(title));
    }

    private void leftOut() {
        List<String> headings = Sorter.headings(table);
        for (int i = 0; i < headings.size(); i++) {
            boolean years = Sorter.yearOf(headings.get(i)).isPresent();
            if (years && mapping.column(i).what() == What.IGNORED) {
                drafts.values.add(table.place().toString());
                return;
            }
        }
    }

    /** A table for one direction has its name in the line above. */
    private void captionDirection() {
        String[] lines = (table.caption() + "\n" + table.section()).split("\n");
        for (int i = lines.length - 1; i >= 0; i--) {
            Optional<Numbering.Numbered> named = Numbering.of(Words.clean(lines[i]));
            if (named.isPresent()
                    && named.get().named()
                    && Words.norm(lines[i]).contains("напрям")
                    && lines[i].length() < 250
                    && !Words.norm(lines[i]).contains("заход")) {
                direction = drafts.direction(named.get().number(), named.get().title(), table.place());
                return;
            }
        }
        direction = drafts.directions.isEmpty() ? null : drafts.directions.getLast();
    }

    private void row(Line row, int index) {
        if (row.isEmpty()) {
            return;
        }
        String label = row.ownTexts().isEmpty() ? "" : row.ownTexts().getFirst();
        boolean startsOther = !own(row, What.MEASURE).isEmpty()
                && (Numbering.isNumber(row.own(number))
                        || numbersDirections && row.own(0).isEmpty());
        if (totals.take(row, label, direction, startsOther)) {
            measure = null;
            return;
        }
        Optional<Numbering.Numbered> heading = heading(row, index);
        if (heading.isPresent()) {
            start(heading.get(), row);
        } else if (measure != null && isFurtherSource(row)) {
            further(measure, row);
        } else if (measure != null && isTorn(row)) {
            mend(measure, row);
        } else if (!own(row, What.MEASURE).isEmpty() || !own(row, What.TASK).isEmpty()) {
            begin(row);
        } else if (cube.hasNumbers(row)) {
            drafts.unclear.add("«" + String.join(" | ", row.ownTexts()) + "» (" + row.place() + ")");
        }
    }

    private Optional<Numbering.Numbered> heading(Line row, int index) {
        List<String> texts = row.ownTexts();
        if (texts.isEmpty() || texts.size() > 2 && !parentOfNext(row, index)) {
            return Optional.empty();
        }
        String first = texts.getFirst();
        if (texts.size() >= 2) {
            boolean parent = Numbering.isNumber(first)
                    && row.own(number).equals(first)
                    && (Numbering.isRoman(first) || parentOfNext(row, index) || row.bold())
                    && (texts.size() == 2 && !cube.hasNumbers(row) || parentOfNext(row, index));
            return parent
                    ? Optional.of(new Numbering.Numbered(Numbering.plain(first), bare(texts.get(1)), false))
                    : Optional.empty();
        }
        boolean wide = row.cells().stream().filter(Table.Cell::covered).count()
                        >= Math.max(2, row.cells().size() - 2)
                && row.seen(row.cells().size() - 1).equals(first);
        boolean atStart = !row.own(0).isEmpty() && title > 0;
        Optional<Numbering.Numbered> numbered = Numbering.of(first);
        boolean named = numbered.map(Numbering.Numbered::named).orElse(false);
        boolean parent = number < 0
                && numbered.filter(mine -> isParentOfNext(mine.number(), index)).isPresent();
        if (Words.startsLower(first) && !wide
                || !(parent || wide || atStart || row.bold() || named)
                || Numbering.isNumber(first)) {
            return Optional.empty();
        }
        return Optional.of(numbered.orElseGet(() -> new Numbering.Numbered("", first, false)));
    }

    private static String bare(String title) {
        return Numbering.of(title)
                .filter(Numbering.Numbered::named)
                .map(Numbering.Numbered::title)
                .orElse(title);
    }

    /** «1.» before «1.1»: the row names a direction even when it prints the direction's money. */
    private boolean parentOfNext(Line row, int index) {
        String mine = row.own(number);
        if (!Numbering.isNumber(mine)) {
            return false;
        }
        for (int next = index + 1; next < table.rows().size(); next++) {
            String other = table.rows().get(next).own(number);
            if (Numbering.isNumber(other) && !table.rows().get(next).isColumnNumbers()) {
                return Numbering.isChild(other, mine);
            }
        }
        return false;
    }

    /** The same for numbers that stand before the words: «1. Зв’язок» above «1.1. Мережа». */
    private boolean isParentOfNext(String mine, int index) {
        return table.rows().stream()
                .skip(index + 1L)
                .map(row -> Numbering.of(row.own(title)))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(next -> !mine.isEmpty() && Numbering.isChild(next.number(), mine))
                .isPresent();
    }

    private void start(Numbering.Numbered heading, Line row) {
        measure = null;
        String label = row.ownTexts().getFirst();
        boolean task = Words.norm(label).matches("(?:оперативн\\p{L}* )?(?:завданн|підрозділ).*");
        Drafts.@Nullable Direction outer = direction;
        if (ownDirections
                && outer != null
                && (task && !outer.isTask || Numbering.isChild(heading.number(), outer.number) && outer.named())) {
            outer.task(heading.title());
            totals.ofTask(row, heading.number().isEmpty() ? heading.title() : heading.number());
            return;
        }
        ownDirections = true;
        direction = drafts.direction(heading.number(), heading.title(), row.place());
        direction.isTask = task;
        totals.endTask();
        if (cube.hasNumbers(row)) {
            totals.ofHeading(row, direction);
        }
    }

    private boolean isFurtherSource(Line row) {
        boolean same = row.own(title).isEmpty() && (row.own(number).isEmpty() || title < 0);
        return same && cube.hasNumbers(row) && !row.afterBreak()
                || same && Funds.isSourceLabel(own(row, What.SOURCE)) && !row.afterBreak() && cube.hasNumbers(row);
    }

    private void further(Drafts.Measure open, Line row) {
        String source = own(row, What.SOURCE);
        Cube.Amounts amounts = cube.read(row, payers(row, source), singleYear(open));
        BigDecimal first = open.declared;
        boolean whole = amounts.cells().isEmpty() && amounts.total() != null && open.money.isEmpty();
        if (whole && first != null && !open.source.contains(" — ")) {
            open.source += " — " + printed(first);
        }
        open.add(amounts, Funds.isAllSources(source));
        if (Funds.isAllSources(open.source) && !source.isEmpty()) {
            open.source = "";
        }
        if (!source.isEmpty() && !Words.norm(open.source).contains(Words.norm(source))) {
            String share = whole && amounts.total() != null ? source + " — " + printed(amounts.total()) : source;
            open.source = open.source.isEmpty() ? share : open.source + "; " + share;
        }
        open.result = Words.join(open.result, own(row, What.RESULT));
    }

    private String printed(BigDecimal amount) {
        return mapping.unit().plain(amount) + " " + mapping.unit().printed();
    }

    /** The sources of a row's cell; words for all of them name none. */
    private List<Payer> payers(Line row, String source) {
        int column = mapping.first(What.SOURCE);
        List<String> lines = column < 0 || !row.seen(column).equals(source)
                ? List.of()
                : row.cells().get(column).lines();
        return Payer.list(source, lines);
    }

    private boolean isTorn(Line row) {
        boolean noNumber = row.own(number).isEmpty();
        String text = row.own(title);
        if (numbersDirections) {
            return text.isEmpty() || Words.startsLower(text);
        }
        if (number >= 0 && noNumber) {
            boolean complete = !text.isEmpty()
                    && (cube.hasNumbers(row) || !own(row, What.TERM).isEmpty());
            return row.afterBreak() || Words.startsLower(text) || !complete;
        }
        return noNumber
                && (text.isEmpty() && own(row, What.TASK).isEmpty() || Words.startsLower(text) && row.afterBreak());
    }

    private void mend(Drafts.Measure open, Line row) {
        open.title = Words.join(open.title, row.own(title));
        open.term = Words.join(open.term, own(row, What.TERM));
        open.executors = Words.join(open.executors, own(row, What.EXECUTORS));
        open.source = Words.join(open.source, own(row, What.SOURCE));
        open.result = Words.join(open.result, own(row, What.RESULT));
        if (cube.hasNumbers(row)) {
            open.add(cube.read(row, payers(row, open.source), singleYear(open)), false);
        }
    }

    private void begin(Line row) {
        columnDirection(row);
        Drafts.Direction home = direction;
        if (home == null) {
            home = drafts.direction("", "", row.place());
            direction = home;
        }
        String task = own(row, What.TASK);
        if (!task.isEmpty() && !home.title.equals(task)) {
            home.task(task);
        }
        if (mapping.role() == TableRole.TASKS) {
            tasks(home, row.own(title));
            return;
        }
        if (row.own(title).isEmpty()) {
            return;
        }
        Drafts.Measure next = new Drafts.Measure(row.place(), number(row));
        home.measures.add(next);
        measure = next;
        next.title = row.own(title);
        Optional<Numbering.Numbered> numbered =
                number < 0 || numbersDirections ? Numbering.of(next.title) : Optional.empty();
        if (numbered.isPresent() && !numbered.get().named()) {
            next.title = numbered.get().title();
        }
        next.term = seen(row, What.TERM);
        next.executors = seen(row, What.EXECUTORS);
        next.source = seen(row, What.SOURCE);
        next.result = seen(row, What.RESULT);
        money(next, row);
    }

    private void money(Drafts.Measure next, Line row) {
        List<Payer> payers = payers(row, next.source);
        Cube.Amounts amounts = cube.read(row, payers, singleYear(next));
        boolean all = payers.size() == 1 && Funds.isAllSources(next.source);
        next.add(amounts, all);
        if (payers.size() > 1) {
            StringJoiner sources = new StringJoiner("; ");
            for (int i = 0; i < payers.size(); i++) {
                boolean share = amounts.cells().isEmpty() && amounts.shares().size() == payers.size();
                sources.add(payers.get(i).label()
                        + (share ? " — " + printed(amounts.shares().get(i)) : ""));
            }
            next.source = sources.toString();
        }
        String words = cube.words(row);
        if (!words.isEmpty() && !Words.norm(next.source).contains(Words.norm(words))) {
            boolean none = next.source.isEmpty() || Numerals.isDash(next.source);
            next.source = none ? words : next.source + "; " + words;
        }
    }

    private String number(Line row) {
        String printed = row.own(number);
        if (Numbering.isNumber(printed) && !numbersDirections) {
            return Numbering.plain(printed);
        }
        return Numbering.of(row.own(title))
                .filter(numbered -> (number < 0 || numbersDirections) && !numbered.named())
                .map(Numbering.Numbered::number)
                .orElse("");
    }

    /** A direction written in a column of its own, or the task where the table has tasks and measures only. */
    private void columnDirection(Line row) {
        What column = mapping.has(What.DIRECTION) ? What.DIRECTION : What.TASK;
        boolean separate = mapping.has(column) && mapping.first(column) != title;
        String text = own(row, column);
        if (!separate || text.isEmpty() || column == What.TASK && ownDirections) {
            return;
        }
        String own = numbersDirections ? Numbering.plain(row.own(number)) : "";
        Numbering.Numbered named = Numbering.of(text).orElseGet(() -> new Numbering.Numbered(own, text, false));
        direction = drafts.direction(named.number(), named.title(), row.place());
    }

    private void tasks(Drafts.Direction home, String text) {
        for (String task : BULLETS.split(text)) {
            home.task(task);
        }
    }

    private @Nullable Integer singleYear(Drafts.Measure open) {
        List<Integer> years = Years.span(open.term, programme)
                .or(() -> Years.span(table.caption(), programme))
                .map(Years.Span::years)
                .orElse(programme);
        return years.size() == 1 ? years.getFirst() : programme.size() == 1 ? programme.getFirst() : null;
    }

    private String own(Line row, What what) {
        return row.own(mapping.first(what));
    }

    /** A cell merged down over several measures speaks for each of them. */
    private String seen(Line row, What what) {
        int column = mapping.first(what);
        String text = row.seen(column);
        boolean fromLeft = column > 0
                && !row.own(column).equals(text)
                && row.seen(column - 1).equals(text);
        return fromLeft ? "" : text;
    }
}
