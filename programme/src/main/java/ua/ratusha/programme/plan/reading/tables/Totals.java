package ua.ratusha.programme.plan.reading.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.reading.tables.ColumnMeaning.What;
import ua.ratusha.programme.plan.reading.tables.Table.Line;
import ua.ratusha.programme.plan.reading.words.Funds;
import ua.ratusha.programme.plan.reading.words.Payer;
import ua.ratusha.programme.plan.reading.words.Words;

/** Rows of totals: all sources together, then each source, for a direction and for the programme. */
public final class Totals {
    private static final Pattern TOTAL =
            Pattern.compile("^(?:усього|всього|разом|загальн\\p{L}* (?:обсяг|сума|вартість)|загалом|ітого|підсумок|"
                    + "обсяг фінансування)");
    private static final String TASK = "завдання ";
    private static final Pattern INCLUDING = Pattern.compile("^(?:у тому числі|в тому числі|у т ч|в т ч|з них)");

    private final Drafts drafts;
    private final ColumnMapping mapping;
    private final Cube cube;
    private final Set<String> closed = new HashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private @Nullable String scope;
    private @Nullable String task;
    private int bareFrom = -1;

    Totals(Drafts drafts, ColumnMapping mapping, Cube cube) {
        this.drafts = drafts;
        this.mapping = mapping;
        this.cube = cube;
    }

    /** Takes the row when it is one of totals; any other row ends the block of totals. */
    boolean take(Line row, String label, Drafts.@Nullable Direction direction, boolean startsMeasure) {
        String norm = Words.norm(label);
        if (direction != null) {
            seen.add(key(direction));
        }
        boolean inSourceColumn = row.own(mapping.first(What.SOURCE)).equals(label) && !label.isEmpty();
        boolean total = TOTAL.matcher(norm).find() && (!inSourceColumn || scope != null);
        if (startsMeasure && !total) {
            scope = null;
            return false;
        }
        if (scope != null && INCLUDING.matcher(norm).find() && !cube.hasNumbers(row)) {
            return true;
        }
        if (total && (cube.hasNumbers(row) || texts(row) <= 2)) {
            scope = scope(norm, direction);
            add(row, label, rowSource(row, label));
            return true;
        }
        if (scope != null && texts(row) <= 2 && Funds.isSourceLabel(label)) {
            add(row, label, Funds.source(label).orElse(null));
            return true;
        }
        scope = null;
        return false;
    }

    /** A direction's row that prints the direction's money beside its name. */
    void ofHeading(Line row, Drafts.Direction direction) {
        scope = key(direction);
        closed.add(key(direction));
        add(row, direction.title, null);
        scope = null;
    }

    /** A row that names a task inside a direction, perhaps with its money; no sum of it is the direction's. */
    void ofTask(Line row, String number) {
        task = TASK + number;
        if (cube.hasNumbers(row)) {
            scope = task;
            add(row, row.ownTexts().getFirst(), null);
            scope = null;
        }
    }

    void endTask() {
        task = null;
    }

    /** One bare «Усього» below several directions is the programme's and not the last direction's. */
    void finish() {
        if (bareFrom < 0 || seen.size() < 2 || closed.size() > 1) {
            return;
        }
        for (int i = bareFrom; i < drafts.totals.size(); i++) {
            DeclaredTotal total = drafts.totals.get(i);
            if (closed.contains(total.scope())) {
                drafts.totals.set(
                        i,
                        new DeclaredTotal(
                                DeclaredTotal.PROGRAMME,
                                total.source(),
                                total.label(),
                                total.total(),
                                total.byYear(),
                                total.place()));
            }
        }
    }

    private @Nullable FundingSource rowSource(Line row, String label) {
        String column = row.own(mapping.first(What.SOURCE));
        if (!column.isEmpty() && !column.equals(label) && !Funds.isAllSources(column)) {
            return Funds.source(column).orElse(null);
        }
        String norm = Words.norm(label);
        boolean names = norm.matches("(?:усього|всього|разом)?.*(?:за рахунок|кошт\\p{L}* ).*бюджет.*");
        return names ? Funds.source(label).orElse(null) : null;
    }

    private String scope(String norm, Drafts.@Nullable Direction direction) {
        if (norm.contains("програм") && !norm.contains("напрям")) {
            return DeclaredTotal.PROGRAMME;
        }
        if (direction == null || direction.title.isEmpty()) {
            return DeclaredTotal.PROGRAMME;
        }
        String inner = task;
        if (inner != null && !norm.matches(".*(?:напрям|розділ|ціл[ьі]|пріоритет).*")) {
            task = null;
            return inner;
        }
        if (norm.matches(".*(?:напрям|завдан|розділ|ціл[ьі]|пріоритет).*")) {
            closed.add(key(direction));
            return key(direction);
        }
        if (closed.add(key(direction))) {
            bareFrom = drafts.totals.size();
            return key(direction);
        }
        return DeclaredTotal.PROGRAMME;
    }

    private String key(Drafts.Direction direction) {
        return direction.number.isEmpty() ? String.valueOf(drafts.directions.indexOf(direction) + 1) : direction.number;
    }

    private static long texts(Line row) {
        return row.ownTexts().stream()
                .filter(text -> text.chars().anyMatch(Character::isLetter))
                .count();
    }

    private void add(Line row, String label, @Nullable FundingSource source) {
        FundingSource stand = source == null ? FundingSource.OTHER : source;
        int sources = mapping.first(What.SOURCE);
        List<Payer> payers = source != null || sources < 0 || row.own(sources).isEmpty()
                ? List.of()
                : Payer.list(row.own(sources), row.cells().get(sources).lines());
        boolean several = payers.size() > 1;
        Cube.Amounts amounts = several ? cube.read(row, payers, null) : cube.read(row, stand, null);
        if (amounts.isEmpty() || scope == null) {
            return;
        }
        boolean bySourceColumns =
                mapping.columns().stream().anyMatch(column -> Sorter.isMoney(column) && column.source() != null);
        String place = row.place().toString();
        drafts.totals.add(new DeclaredTotal(scope, source, label, amounts.total(), amounts.byYear(), place));
        if ((bySourceColumns || several) && source == null) {
            bySource(amounts)
                    .forEach((part, years) ->
                            drafts.totals.add(new DeclaredTotal(scope(), part, label, null, years, place)));
        }
    }

    private String scope() {
        return scope == null ? DeclaredTotal.PROGRAMME : scope;
    }

    private static Map<FundingSource, Map<Integer, BigDecimal>> bySource(Cube.Amounts amounts) {
        Map<FundingSource, Map<Integer, BigDecimal>> sums = new TreeMap<>();
        amounts.cells()
                .forEach(cell -> sums.computeIfAbsent(cell.source(), part -> new TreeMap<>())
                        .merge(cell.year(), cell.amount(), BigDecimal::add));
        return sums;
    }

    /** «Ресурсне забезпечення»: the programme's money by source and year, without measures. */
    public static List<DeclaredTotal> resources(
            Table table, ColumnMapping mapping, List<Integer> programme, Drafts drafts) {
        Cube cube = new Cube(mapping, programme, drafts);
        int label = mapping.first(ColumnMeaning.What.LABEL);
        List<DeclaredTotal> totals = new ArrayList<>();
        List<Line> rows = table.rows();
        for (Line row : rows.subList(Math.min(mapping.headerRows(), rows.size()), rows.size())) {
            String words = row.own(label);
            if (row.isColumnNumbers() || words.isEmpty() || !cube.hasNumbers(row)) {
                continue;
            }
            boolean all = Funds.isAllSources(words) || Words.norm(words).contains("обсяг");
            FundingSource source = all ? null : Funds.source(words).orElse(FundingSource.OTHER);
            Cube.Amounts amounts = cube.read(row, FundingSource.OTHER, null);
            Map<Integer, BigDecimal> years = amounts.byYear();
            totals.add(new DeclaredTotal(
                    DeclaredTotal.PROGRAMME,
                    source,
                    words,
                    amounts.total(),
                    years,
                    row.place().toString()));
        }
        return totals;
    }
}
