package ua.ratusha.kernel.community;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data that make the house somebody's: the community, its programme, the figures that the programme gives and the
 * units that it names.
 *
 * @param code name of the folder under {@code hromadas/}
 * @param katottg code of the territory (КАТОТТГ), level of a community
 * @param programmeFile name of the programme's file in the pack
 * @param programme the programme's text as its authors published it
 * @param programmeHead post of the programme's head, {@code null} when the document names none
 * @param act the act that approved the programme, {@code null} when the document names none: it is a draft then
 * @param report the community's own rule of reporting, {@code null} when it has none beside the law's
 */
public record Pack(
        String code,
        String name,
        String nameEn,
        String katottg,
        String programmeFile,
        String programme,
        @Nullable String programmeHead,
        @Nullable Act act,
        @Nullable LocalReport report,
        List<Figure> figures,
        List<Unit> units) {

    public Pack {
        figures = List.copyOf(figures);
        units = List.copyOf(units);
    }

    /** @param kind «рішення», «розпорядження» */
    public record Act(String kind, String number, LocalDate date) {}

    /**
     * A yearly report that the community's own act asks for.
     *
     * @param due the last day, each year
     * @param recipients who gets it
     * @param basis the act that asks for it
     * @param line where the programme says so, line of its text from 1
     */
    public record LocalReport(MonthDay due, List<String> recipients, String basis, int line) {
        public LocalReport {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * A unit of the authority, an enterprise or an institution.
     *
     * @param parent code of the unit above, {@code null} for the highest
     * @param shortName for menus and tables
     */
    public record Unit(String code, @Nullable String parent, String name, String shortName) {}
}
