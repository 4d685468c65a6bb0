package ua.ratusha.programme.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.FundingSource;

/**
 * A contract that carries a measure out.
 *
 * @param supplierCode ЄДРПОУ (8 digits), or РНОКПП of a person (10); empty when not known
 * @param amount hryvnias
 * @param closed the day on which both sides were done, {@code null} while it runs
 */
public record Contract(
        UUID id,
        UUID programme,
        UUID measure,
        String number,
        LocalDate signed,
        String supplier,
        String supplierCode,
        String subject,
        BigDecimal amount,
        LocalDate starts,
        LocalDate ends,
        @Nullable LocalDate closed) {

    /** The part of a contract that one year's money of one source pays; hryvnias. */
    public record Share(int year, FundingSource source, BigDecimal amount) {}

    /** An invoice or an act of acceptance. */
    public record Invoice(UUID id, UUID contract, String number, LocalDate issued, BigDecimal amount) {}

    /**
     * A file of a contract or of its invoice.
     *
     * @param file SHA-256 of the content
     */
    public record Paper(UUID id, UUID contract, @Nullable UUID invoice, String file, String name) {}

    /** A contract with all that belongs to it. */
    public record Folder(Contract contract, List<Invoice> invoices, List<Paper> papers) {
        public BigDecimal invoiced() {
            return invoices.stream().map(Invoice::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        }

        public List<Paper> papersOf(@Nullable UUID invoice) {
            return papers.stream()
                    .filter(paper -> java.util.Objects.equals(paper.invoice(), invoice))
                    .toList();
        }
    }

    public boolean isOpen() {
        return closed == null;
    }

    public boolean isPastEnd(LocalDate today) {
        return isOpen() && today.isAfter(ends);
    }
}
