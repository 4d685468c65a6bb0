package ua.ratusha.programme.plan.reading.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.reading.tables.Table.Line;
import ua.ratusha.programme.plan.reading.words.Funds;
import ua.ratusha.programme.plan.reading.words.Words;

/** Reads «ресурсне забезпечення»: the programme's money by source and year, without measures. */
public final class ResourceTable {
    private ResourceTable() {}

    public static List<DeclaredTotal> read(Table table, ColumnMapping mapping, List<Integer> programme) {
        Cube cube = new Cube(mapping, programme);
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
