package ua.ratusha.programme.plan.reading;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.PassportField;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.api.ProgrammeContent.Money;
import ua.ratusha.programme.plan.api.ProgrammeContent.PassportRow;
import ua.ratusha.programme.plan.reading.prose.Acts;
import ua.ratusha.programme.plan.reading.prose.Duties;
import ua.ratusha.programme.plan.reading.prose.Figures;
import ua.ratusha.programme.plan.reading.prose.Flow;
import ua.ratusha.programme.plan.reading.prose.Outline;
import ua.ratusha.programme.plan.reading.prose.TaskLists;
import ua.ratusha.programme.plan.reading.tables.ColumnMapping;
import ua.ratusha.programme.plan.reading.tables.ColumnMeaning;
import ua.ratusha.programme.plan.reading.tables.Drafts;
import ua.ratusha.programme.plan.reading.tables.IndicatorTable;
import ua.ratusha.programme.plan.reading.words.Funds;
import ua.ratusha.programme.plan.reading.words.Words;
import ua.ratusha.programme.plan.reading.words.Years;

/** Puts what tables and text gave into one content: codes, keys, links, and what is missing. */
final class Assembly {
    private static final Pattern KATOTTG = Pattern.compile("UA\\d{17}");
    private static final double SAME_DIRECTION = 0.75;

    final List<PassportRow> passport = new ArrayList<>();
    final List<DeclaredTotal> passportTotals = new ArrayList<>();
    final List<DeclaredTotal> resources = new ArrayList<>();
    final List<IndicatorTable.Draft> indicators = new ArrayList<>();
    final List<String> captions = new ArrayList<>();
    final List<Place> guessedUnits = new ArrayList<>();
    final Drafts drafts = new Drafts();
    List<Integer> years = List.of();

    private List<Flow.Line> paragraphs = List.of();
    private List<TaskLists.Group> groups = List.of();
    private Outline.Sections sections = new Outline.Sections(List.of(), List.of());
    private List<Flow.Line> cover = List.of();
    private String title = "";

    void prose(List<Flow.Line> joined, List<Flow.Line> lines, Flow flow) {
        paragraphs = joined;
        groups = TaskLists.find(joined, lines, flow);
        sections = Outline.sections(joined, flow.wrapped());
        title = Titles.title(joined);
    }

    /** Rows that stand above the heading of a table are its cover, as in a workbook without other text. */
    void covers(List<Flow.Line> rows) {
        List<Flow.Line> all = new ArrayList<>(paragraphs);
        all.addAll(rows);
        if (title.isEmpty()) {
            title = Titles.title(rows);
        }
        cover = all;
    }

    /** The term of the passport, else of the title, else the years over the columns. */
    void years(List<ColumnMapping> mappings) {
        Set<Integer> columns = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.columns().stream())
                .filter(column ->
                        column.what() == ColumnMeaning.What.MONEY || column.what() == ColumnMeaning.What.TARGET)
                .map(ColumnMeaning::year)
                .filter(year -> year != null && year >= 100)
                .forEach(columns::add);
        Optional<Years.Span> term = passport.stream()
                .filter(row -> row.field() == PassportField.TERM)
                .findFirst()
                .flatMap(row -> Years.span(row.value(), List.of()));
        years = term.or(() -> Years.span(title, List.of()))
                .map(Years.Span::years)
                .orElseGet(() -> List.copyOf(columns));
    }

    ProgrammeContent content() {
        List<Direction> directions = directions();
        List<DeclaredTotal> totals = new ArrayList<>(drafts.totals);
        passportTotals.forEach(totals::add);
        totals.addAll(resources);
        String community = passportValue(PassportField.COMMUNITY)
                .or(() -> Titles.community(title, cover))
                .orElse("");
        List<ProgrammeContent.Section> list = sections.list();
        ProgrammeContent content = new ProgrammeContent(
                title,
                community,
                katottg(),
                years,
                Acts.approvals(cover),
                List.copyOf(passport),
                list,
                directions,
                Indicators.finish(indicators, directions, title),
                totals,
                Acts.references(paragraphs),
                Figures.of(sections.analysis()),
                Duties.monitoring(paragraphs),
                Duties.reporting(paragraphs),
                List.of());
        return Missing.said(content, paragraphs, captions, guessedUnits, drafts);
    }

    private Optional<String> passportValue(PassportField field) {
        return passport.stream()
                .filter(row -> row.field() == field && !row.value().isBlank())
                .map(PassportRow::value)
                .findFirst();
    }

    private @Nullable String katottg() {
        Optional<String> row = passportValue(PassportField.KATOTTG);
        Matcher code = KATOTTG.matcher(row.orElse("").replace(" ", ""));
        if (code.find()) {
            return code.group();
        }
        return paragraphs.stream()
                .map(line -> KATOTTG.matcher(line.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse(null);
    }

    private List<Direction> directions() {
        Set<Drafts.Direction> fromTables = new HashSet<>(drafts.directions);
        for (TaskLists.Group group : groups) {
            Drafts.Direction home = home(group, fromTables);
            group.tasks().forEach(home::task);
        }
        List<Direction> directions = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Drafts.Direction draft : drafts.directions) {
            if (draft.number.isEmpty() && draft.measures.isEmpty() && draft.tasks.isEmpty()) {
                continue;
            }
            boolean single = draft.title.isEmpty();
            String number =
                    !draft.number.isEmpty() ? draft.number : single ? "" : String.valueOf(directions.size() + 1);
            List<Measure> measures = new ArrayList<>();
            for (Drafts.Measure measure : draft.measures) {
                measures.add(measure(measure, number, measures.size() + 1, codes));
            }
            String name = single ? "Заходи Програми" : draft.title;
            directions.add(new Direction(number, name, List.copyOf(draft.tasks), measures, draft.place.toString()));
        }
        return directions;
    }

    private Drafts.Direction home(TaskLists.Group group, Set<Drafts.Direction> fromTables) {
        for (Drafts.Direction draft : fromTables) {
            if (Words.likeness(draft.title, group.title()) >= SAME_DIRECTION) {
                return draft;
            }
        }
        Drafts.Direction added = new Drafts.Direction("", group.title(), group.place());
        drafts.directions.add(added);
        return added;
    }

    private Measure measure(Drafts.Measure draft, String direction, int ordinal, Set<String> codes) {
        String code = code(draft, direction, ordinal);
        for (int copy = 2; !codes.add(code); copy++) {
            code = code(draft, direction, ordinal) + "-" + copy;
        }
        List<Money> money =
                draft.money.stream().filter(cell -> cell.amount().signum() != 0).toList();
        boolean hasMoney = !money.isEmpty() || draft.declared != null && draft.declared.signum() != 0;
        Funding funding = Funds.funding(draft.source, hasMoney);
        Optional<Years.Span> term = Years.span(draft.term, years);
        BigDecimal declared = draft.declared;
        return new Measure(
                key("measure", code, draft.title),
                code,
                draft.title,
                draft.term,
                term.map(Years.Span::first).orElse(null),
                term.map(Years.Span::last).orElse(null),
                draft.executors,
                draft.source,
                funding,
                money,
                declared,
                draft.result,
                draft.place.toString());
    }

    private static String code(Drafts.Measure draft, String direction, int ordinal) {
        String own = draft.number.isEmpty() ? String.valueOf(ordinal) : draft.number;
        return direction.isEmpty() || own.startsWith(direction + ".") ? own : direction + "." + own;
    }

    /** Reading the same document again gives the same keys. */
    private UUID key(String kind, String code, String words) {
        return key(kind, title, code, words);
    }

    static UUID key(String kind, String programme, String code, String words) {
        String name = kind + "|" + Words.norm(programme) + "|" + code + "|" + Words.norm(words);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
