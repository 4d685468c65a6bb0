package ua.ratusha.programme.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.reading.SourceDocument;
import ua.ratusha.programme.plan.reading.Reading.Recognition;
import ua.ratusha.programme.plan.reading.Reading.UnknownTable;
import ua.ratusha.programme.plan.reading.prose.Amendments;
import ua.ratusha.programme.plan.reading.prose.Flow;
import ua.ratusha.programme.plan.reading.prose.PassportText;
import ua.ratusha.programme.plan.reading.tables.ColumnMapping;
import ua.ratusha.programme.plan.reading.tables.Drafts;
import ua.ratusha.programme.plan.reading.tables.IndicatorTable;
import ua.ratusha.programme.plan.reading.tables.MeasureTable;
import ua.ratusha.programme.plan.reading.tables.PassportTable;
import ua.ratusha.programme.plan.reading.tables.Sorter;
import ua.ratusha.programme.plan.reading.tables.Stitcher;
import ua.ratusha.programme.plan.reading.tables.Table;
import ua.ratusha.programme.plan.reading.tables.TableRole;
import ua.ratusha.programme.plan.reading.tables.Totals;

/**
 * Recognises an informatization programme as councils write it: by words and shape, not by position. Whatever the
 * document, it gives a content and says what is missing; it throws for no input.
 */
public final class ProgrammeReader {
    private static final int EXAMPLE_ROWS = 4;
    private static final int NARROWEST_ANNEX = 4;

    private final List<ColumnMapping> remembered;
    private final List<Recognition> recognitions = new ArrayList<>();
    private final List<UnknownTable> unknown = new ArrayList<>();

    private ProgrammeReader(List<ColumnMapping> remembered) {
        this.remembered = remembered;
    }

    public static Reading read(SourceDocument document) {
        return read(document, List.of());
    }

    /** @param remembered mappings that a person confirmed; each is applied to tables with its fingerprint */
    public static Reading read(SourceDocument document, List<ColumnMapping> remembered) {
        return new ProgrammeReader(remembered).reading(document);
    }

    private record Mapped(Table table, ColumnMapping mapping) {}

    private Reading reading(SourceDocument document) {
        Flow flow = Flow.of(document);
        List<Mapped> tables = mapped(Stitcher.tables(document));
        Assembly assembly = new Assembly();
        for (Mapped mapped : tables) {
            if (mapped.mapping().role() == TableRole.PASSPORT) {
                PassportTable.Passport passport =
                        PassportTable.read(mapped.table(), mapped.mapping().unit());
                assembly.passport.addAll(passport.rows());
                assembly.passportTotals.addAll(passport.totals());
            }
        }
        List<Flow.Line> lines = flow.lines();
        if (assembly.passport.isEmpty()) {
            PassportText.Found found = PassportText.find(lines);
            assembly.passport.addAll(found.rows());
            assembly.passportTotals.addAll(found.totals());
            lines = found.rest();
        }
        List<Flow.Line> paragraphs = flow.paragraphsOf(lines);
        assembly.prose(paragraphs, lines, flow);
        assembly.covers(
                tables.stream().flatMap(mapped -> covers(mapped.table())).toList());
        assembly.years(tables.stream().map(Mapped::mapping).toList());
        annexes(tables, assembly);
        assembly.captions.addAll(
                tables.stream().map(mapped -> mapped.table().caption()).toList());
        return new Reading(
                assembly.content(),
                List.copyOf(recognitions),
                List.copyOf(unknown),
                Amendments.find(paragraphs).orElse(null),
                document.notes());
    }

    private static Stream<Flow.Line> covers(Table table) {
        return Sorter.titles(table).stream()
                .map(row -> new Flow.Line(row.place(), row.cells().getFirst().text(), 0, false, 0, true));
    }

    private void annexes(List<Mapped> tables, Assembly assembly) {
        Drafts drafts = assembly.drafts;
        for (Mapped mapped : tables) {
            Table table = mapped.table();
            ColumnMapping mapping = mapped.mapping();
            switch (mapping.role()) {
                case MEASURES, TASKS -> {
                    MeasureTable.read(table, mapping, assembly.years, drafts);
                    if (mapping.role() == TableRole.MEASURES && !isSure(mapped)) {
                        assembly.guessedUnits.add(table.place());
                    }
                }
                case INDICATORS -> assembly.indicators.addAll(IndicatorTable.read(table, mapping, assembly.years));
                case RESOURCES -> assembly.resources.addAll(Totals.resources(table, mapping, assembly.years, drafts));
                case PASSPORT, CONTENTS, IGNORED, UNKNOWN -> {}
            }
        }
    }

    private boolean isSure(Mapped mapped) {
        return Sorter.namesUnit(mapped.table())
                || isRemembered(mapped.mapping())
                || mapped.mapping().headerRows() == 0;
    }

    private boolean isRemembered(ColumnMapping mapping) {
        return remembered.contains(mapping);
    }

    private List<Mapped> mapped(List<Table> tables) {
        List<Mapped> mapped = new ArrayList<>();
        ColumnMapping before = null;
        int width = 0;
        for (Table table : tables) {
            ColumnMapping mapping = mapping(table, before, width);
            mapped.add(new Mapped(table, mapping));
            note(table, mapping);
            if (mapping.role() == TableRole.MEASURES || mapping.role() == TableRole.INDICATORS) {
                before = mapping;
                width = table.width();
            }
        }
        return mapped;
    }

    /** A table without a heading and as wide as the annex before it goes on with its columns. */
    private ColumnMapping mapping(Table table, @Nullable ColumnMapping before, int width) {
        ColumnMapping guessed = Sorter.sort(table);
        for (ColumnMapping known : remembered) {
            if (known.fingerprint().equals(guessed.fingerprint())) {
                return known;
            }
        }
        boolean bare = guessed.role() == TableRole.UNKNOWN && guessed.headerRows() == 0;
        if (before == null || !bare || width != table.width() || width <= NARROWEST_ANNEX) {
            return guessed;
        }
        return new ColumnMapping(guessed.fingerprint(), before.role(), before.columns(), 0, before.unit());
    }

    private void note(Table table, ColumnMapping mapping) {
        int from = Math.min(mapping.headerRows(), table.rows().size());
        List<List<String>> example = table.rows().subList(from, table.rows().size()).stream()
                .limit(EXAMPLE_ROWS)
                .map(row -> row.cells().stream().map(Table.Cell::text).toList())
                .toList();
        List<String> headings = Sorter.headings(table);
        int rows = table.rows().size() - from;
        if (mapping.role() == TableRole.UNKNOWN) {
            unknown.add(new UnknownTable(table.place(), table.caption(), mapping, headings, example, rows));
        } else if (mapping.role() != TableRole.IGNORED && mapping.role() != TableRole.CONTENTS) {
            recognitions.add(new Recognition(
                    table.place(), table.caption(), mapping, headings, example, rows, isRemembered(mapping)));
        }
    }
}
