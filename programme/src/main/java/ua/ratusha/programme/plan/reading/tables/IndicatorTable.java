package ua.ratusha.programme.plan.reading.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.programme.plan.reading.tables.ColumnMeaning.What;
import ua.ratusha.programme.plan.reading.tables.Table.Line;
import ua.ratusha.programme.plan.reading.words.Numbering;
import ua.ratusha.programme.plan.reading.words.Numerals;
import ua.ratusha.programme.plan.reading.words.Words;
import ua.ratusha.programme.plan.reading.words.Years;

/** Reads the annex of indicators; a row torn by a page break may bring its numbers only after the break. */
public final class IndicatorTable {
    private static final Pattern HEADER_UNIT = Pattern.compile(
            "(?U)(?:,\\s*|\\()(%|відсотк\\p{L}*|од\\p{L}*\\.?|шт\\p{L}*\\.?|осіб|тис\\.? ?\\p{L}+\\.?)\\)?\\s*$");
    private static final Pattern UNIT_IN_TITLE =
            Pattern.compile("(?U)(?:,\\s*|\\()(%|відсотк\\p{L}*|од\\.?|одиниць|шт\\.?|осіб|кв\\.? ?м|Мбіт/с|тис\\.? "
                    + "?\\p{L}+)\\)?\\s*$");

    private final Table table;
    private final ColumnMapping mapping;
    private final List<Integer> programme;
    private final List<Draft> drafts = new ArrayList<>();
    private String group = "";

    private IndicatorTable(Table table, ColumnMapping mapping, List<Integer> programme) {
        this.table = table;
        this.mapping = mapping;
        this.programme = programme;
    }

    /** An indicator while its rows are still coming in. */
    public static final class Draft {
        public final Place place;
        public final String number;
        public String priority = "";
        public String title = "";
        public String unit = "";
        public @Nullable BigDecimal baseline;
        public @Nullable BigDecimal whole;
        public String wholeUnit = "";
        public final Map<Integer, BigDecimal> targets = new TreeMap<>();

        Draft(Place place, String number) {
            this.place = place;
            this.number = number;
        }
    }

    public static List<Draft> read(Table table, ColumnMapping mapping, List<Integer> programme) {
        IndicatorTable reader = new IndicatorTable(table, mapping, programme);
        List<Line> rows = table.rows();
        for (Line row : rows.subList(Math.min(mapping.headerRows(), rows.size()), rows.size())) {
            if (!row.isColumnNumbers() && !row.isEmpty()) {
                reader.row(row);
            }
        }
        String unit = reader.wholeUnit();
        reader.drafts.forEach(draft -> draft.wholeUnit = draft.whole == null ? "" : unit);
        return reader.drafts;
    }

    private String wholeUnit() {
        List<String> headings = Sorter.headings(table);
        int column = mapping.first(What.WHOLE);
        Matcher unit =
                HEADER_UNIT.matcher(column < 0 ? "" : headings.get(column).replaceFirst("^.* / ", ""));
        return unit.find() ? unit.group(1) : "";
    }

    private void row(Line row) {
        String number = row.own(mapping.first(What.NUMBER));
        String title = own(row, What.INDICATOR);
        boolean numbers = hasNumbers(row);
        List<String> texts = row.ownTexts();
        if (texts.isEmpty()) {
            return;
        }
        Draft last = drafts.isEmpty() ? null : drafts.getLast();
        boolean torn = last != null
                && !Numbering.isNumber(number)
                && (title.isEmpty()
                        || Words.startsLower(title)
                        || row.afterBreak() && mapping.has(What.NUMBER) && last.targets.isEmpty());
        if (last != null && torn && (texts.size() > 1 || row.afterBreak() || Words.startsLower(texts.getFirst()))) {
            mend(last, row);
        } else if (!numbers && own(row, What.UNIT).isEmpty() && isGroup(row, texts)) {
            group = Numbering.of(texts.getLast())
                    .filter(numbered -> !numbered.named())
                    .map(Numbering.Numbered::title)
                    .orElse(texts.getLast());
        } else if (!title.isEmpty() || !own(row, What.PRIORITY).isEmpty()) {
            begin(row, number);
        }
    }

    private boolean isGroup(Line row, List<String> texts) {
        boolean heading = texts.size() == 2 && Numbering.isNumber(texts.getFirst()) && row.bold();
        return texts.size() == 1 || heading;
    }

    private void begin(Line row, String number) {
        Draft draft = new Draft(row.place(), Numbering.isNumber(number) ? Numbering.plain(number) : "");
        drafts.add(draft);
        draft.title = own(row, What.INDICATOR);
        int priority = mapping.first(What.PRIORITY);
        draft.priority = priority < 0 ? group : row.seen(priority);
        if (draft.priority.isEmpty()) {
            draft.priority = drafts.size() > 1 ? drafts.get(drafts.size() - 2).priority : group;
        }
        if (draft.title.isEmpty()) {
            draft.title = draft.priority;
        }
        draft.unit = row.seen(mapping.first(What.UNIT));
        Matcher inTitle = UNIT_IN_TITLE.matcher(draft.title);
        if (draft.unit.isEmpty() && inTitle.find()) {
            draft.unit = inTitle.group(1);
        }
        numbers(draft, row);
    }

    private void mend(Draft draft, Line row) {
        String priority = own(row, What.PRIORITY);
        draft.priority = Words.join(draft.priority, priority);
        draft.title = Words.join(draft.title, own(row, What.INDICATOR));
        draft.unit = draft.unit.isEmpty() ? own(row, What.UNIT) : draft.unit;
        numbers(draft, row);
    }

    private void numbers(Draft draft, Line row) {
        for (int i = 0; i < mapping.columns().size(); i++) {
            ColumnMeaning meaning = mapping.column(i);
            Optional<BigDecimal> value = Numerals.parse(row.own(i));
            if (value.isEmpty()) {
                continue;
            }
            Integer year = meaning.year();
            if (meaning.what() == What.BASELINE && draft.baseline == null) {
                draft.baseline = value.get();
            } else if (meaning.what() == What.WHOLE && draft.whole == null) {
                draft.whole = value.get();
            } else if (meaning.what() == What.TARGET && year != null) {
                draft.targets.putIfAbsent(Years.resolve(year, programme), value.get());
            }
        }
    }

    private boolean hasNumbers(Line row) {
        for (int i = 0; i < mapping.columns().size(); i++) {
            What what = mapping.column(i).what();
            boolean number = what == What.BASELINE || what == What.TARGET || what == What.WHOLE;
            if (number && (Numerals.parse(row.own(i)).isPresent() || Numerals.isDash(row.own(i)))) {
                return true;
            }
        }
        return false;
    }

    private String own(Line row, What what) {
        return row.own(mapping.first(what));
    }
}
