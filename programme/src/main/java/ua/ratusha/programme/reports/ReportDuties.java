package ua.ratusha.programme.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.sockets.FactSource;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.reports.paper.Labels;

/**
 * Reports that are owed: each opens as many days before its due day as its first reminder says, and from the day after
 * the due day stands before the head too.
 */
class ReportDuties implements DutySource {
    private final ReportDesk desk;
    private final ReportBook book;
    private final Plans plans;
    private final Words words;

    ReportDuties(ReportDesk desk, ReportBook book, Plans plans, Words words) {
        this.desk = desk;
        this.book = book;
        this.plans = plans;
        this.words = words;
    }

    @Override
    public List<Duty> listDuties(LocalDate today) {
        List<Duty> duties = new ArrayList<>();
        for (Programme programme : plans.listOwn()) {
            List<Report> reports = book.list(programme.id());
            for (Owing.Owed owed : desk.listKnown(programme.id(), today)) {
                boolean given = ReportDesk.isGiven(reports, owed.rule().kind(), owed.period());
                if (given || owed.since().isAfter(today)) {
                    continue;
                }
                duties.add(duty(programme, owed, "give", ReportsRights.EDIT, owed.since()));
                if (today.isAfter(owed.due())) {
                    duties.add(duty(
                            programme,
                            owed,
                            "overdue",
                            ReportsRights.OVERDUE,
                            owed.due().plusDays(1)));
                }
            }
        }
        return duties;
    }

    private Duty duty(Programme programme, Owing.Owed owed, String what, String permission, LocalDate since) {
        return new Duty(
                "reports." + what + "." + programme.id() + "." + owed.rule().kind() + "."
                        + owed.period().code(),
                new FactSource.Words(
                        title(new Labels(words, Words.UKRAINIAN), owed, what),
                        title(new Labels(words, java.util.Locale.ENGLISH), owed, what)),
                since,
                owed.due(),
                owed.ground(),
                "/programmes/" + programme.slug() + "/reports",
                permission,
                null,
                owed.rule().reminders());
    }

    private static String title(Labels labels, Owing.Owed owed, String what) {
        return labels.text("duty." + what, labels.text("title." + owed.rule().kind(), labels.over(owed.period())));
    }
}
