package ua.ratusha.programme.reports.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.execution.api.Execution;
import ua.ratusha.programme.execution.api.Matrix;
import ua.ratusha.programme.reports.api.MonitoringView.Money;
import ua.ratusha.programme.reports.api.Sums;

/** The money as system {@code execution} keeps it. */
public final class LedgerMoney implements MoneyBook {
    private final Execution execution;

    public LedgerMoney(Execution execution) {
        this.execution = execution;
    }

    @Override
    public List<Money> listMoney(UUID programme, LocalDate asOf) {
        Matrix matrix = execution.matrix(programme, asOf);
        Map<UUID, String> codes =
                matrix.measures().stream().collect(Collectors.toMap(Matrix.Line::measure, Matrix.Line::code));
        return matrix.cells().stream()
                .map(cell -> new Money(
                        cell.measure(),
                        codes.getOrDefault(cell.measure(), ""),
                        cell.year(),
                        cell.source(),
                        sums(cell.amounts())))
                .toList();
    }

    private static Sums sums(Amounts amounts) {
        return new Sums(
                amounts.planned(), amounts.amended(), amounts.allocated(), amounts.contracted(), amounts.paid());
    }
}
