package ua.ratusha.kernel.calendar.pages;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.calendar.DayRule;
import ua.ratusha.kernel.calendar.LegalGround;
import ua.ratusha.kernel.calendar.LegalGround.Mark;
import ua.ratusha.kernel.calendar.Term;
import ua.ratusha.kernel.calendar.Terms;
import ua.ratusha.kernel.calendar.WorkingCalendar;
import ua.ratusha.kernel.calendar.WorkingCalendar.Day;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;

/** Days and terms as the house counts them, each with its act, article and how sure the house is of it. */
@Controller
@Requires
class CalendarController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final int FIRST_YEAR = 1991;
    private static final int LAST_YEAR = 2100;

    private final WorkingCalendar calendar;
    private final Terms terms;

    CalendarController(WorkingCalendar calendar, Terms terms) {
        this.calendar = calendar;
        this.terms = terms;
    }

    @GetMapping("/admin/calendar")
    Page show(Ui ui, @RequestParam(name = "year", defaultValue = "0") int asked) {
        int year = asked == 0 ? ui.today().getYear() : Math.clamp(asked, FIRST_YEAR, LAST_YEAR);
        LocalDate first = Year.of(year).atDay(1);
        List<Day> days = first.datesUntil(first.plusYears(1))
                .map(calendar::day)
                .filter(day -> day.reason().isPresent())
                .toList();
        long working = calendar.workingDaysBetween(
                first.minusDays(1), first.plusYears(1).minusDays(1));
        return Page.of(TEMPLATES.calendarPagesCalendar(
                ui,
                year,
                ui.count("calendar.working", working),
                days(ui, days),
                rules(ui),
                terms(ui),
                Stream.concat(
                                calendar.rules().stream().map(DayRule::ground),
                                terms.list().stream().map(Term::ground))
                        .filter(ground -> ground.mark() == Mark.M)
                        .count()));
    }

    private static Table<?> days(Ui ui, List<Day> days) {
        return Table.of(
                        ui.text("calendar.days.table"),
                        days,
                        Column.<Day>head(ui.text("calendar.day"), day -> Pieces.text(ui.date(day.date()))),
                        Column.text(
                                ui.text("calendar.what"),
                                day -> ui.text(day.working() ? "calendar.on" : "calendar.off")),
                        Column.text(
                                ui.text("calendar.why"),
                                day -> day.reason().map(rule -> name(ui, rule)).orElse("")),
                        Column.text(
                                ui.text("calendar.ground"),
                                day -> day.reason()
                                        .map(rule -> rule.ground().cited())
                                        .orElse("")))
                .asCards();
    }

    private Table<?> rules(Ui ui) {
        return Table.of(
                        ui.text("calendar.rules.table"),
                        calendar.rules(),
                        Column.<DayRule>head(ui.text("calendar.rule"), rule -> Pieces.text(name(ui, rule))),
                        Column.text(
                                ui.text("calendar.ground"),
                                rule -> rule.ground().cited()),
                        Column.text(ui.text("calendar.valid"), rule -> valid(ui, rule.ground())),
                        Column.content(ui.text("calendar.mark"), rule -> mark(ui, rule.ground())))
                .asCards();
    }

    private Table<?> terms(Ui ui) {
        return Table.of(
                        ui.text("calendar.terms.table"),
                        terms.list(),
                        Column.<Term>head(
                                ui.text("calendar.term"), term -> Pieces.text(ui.text("calendar.term." + term.code()))),
                        Column.text(ui.text("calendar.length"), term -> length(ui, term)),
                        Column.text(ui.text("calendar.start"), term -> ui.text("calendar.start." + term.start())),
                        Column.text(ui.text("calendar.longer"), term -> longer(ui, term)),
                        Column.text(
                                ui.text("calendar.ground"),
                                term -> term.ground().cited()),
                        Column.text(ui.text("calendar.valid"), term -> valid(ui, term.ground())),
                        Column.content(ui.text("calendar.mark"), term -> mark(ui, term.ground())))
                .asCards();
    }

    private static String name(Ui ui, DayRule rule) {
        return ui.text("calendar.day." + rule.code());
    }

    private static String length(Ui ui, Term term) {
        if (term.fixedDate() != null) {
            return ui.text(
                    "calendar.length.fixed",
                    "%02d.%02d"
                            .formatted(
                                    term.fixedDate().getDayOfMonth(),
                                    term.fixedDate().getMonthValue()));
        }
        Integer amount = term.amount();
        String length = amount == null ? ui.text("calendar.length.local") : amount(ui, amount, term.unit());
        return term.sense() == Term.Sense.NOT_BEFORE ? ui.text("calendar.length.not-before", length) : length;
    }

    private static String longer(Ui ui, Term term) {
        return term.findExtension()
                .map(extension -> {
                    Integer amount = extension.amount();
                    return amount == null
                            ? ui.text("calendar.longer.REASONED")
                            : ui.text("calendar.longer." + extension.kind(), amount(ui, amount, extension.unit()));
                })
                .orElse("");
    }

    private static String amount(Ui ui, int amount, Term.Unit unit) {
        return ui.count("calendar.unit." + unit, amount);
    }

    private static String valid(Ui ui, LegalGround ground) {
        String from = ui.format().shortDate(ground.validFrom());
        LocalDate to = ground.validTo();
        return to == null
                ? ui.text("calendar.valid.from", from)
                : ui.text("calendar.valid.span", from, ui.format().shortDate(to));
    }

    /** What nobody has read in a source is said to be so, aloud. */
    private static Content mark(Ui ui, LegalGround ground) {
        Notice.Tone tone = switch (ground.mark()) {
            case F -> Notice.Tone.SUCCESS;
            case S1, S2 -> Notice.Tone.INFO;
            case M -> Notice.Tone.WARNING;
        };
        return TEMPLATES.calendarPagesMark(
                Pieces.tag(tone, ui.text("calendar.mark." + ground.mark())), ground.source());
    }
}
