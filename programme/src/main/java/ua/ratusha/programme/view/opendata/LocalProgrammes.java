package ua.ratusha.programme.view.opendata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.KernelAutoConfiguration;
import ua.ratusha.kernel.community.Community;
import ua.ratusha.kernel.sockets.DatasetSource;
import ua.ratusha.kernel.sockets.FactSource.Words;
import ua.ratusha.programme.plan.api.PassportField;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.plan.api.Redaction.Act;
import ua.ratusha.programme.reports.api.FrozenReport;
import ua.ratusha.programme.reports.api.Reports;

/**
 * The register of the community's target programmes (CMU 835 of 21.10.2015, annex 62): programmes, amendments, reports.
 * Only what an act has approved, and only the community's own. An address that begins with a slash is one of this house.
 */
public class LocalProgrammes implements DatasetSource {
    private final Plans plans;
    private final Reports reports;
    private final Community community;
    private final Clock clock;

    public LocalProgrammes(Plans plans, Reports reports, Community community, Clock clock) {
        this.plans = plans;
        this.reports = reports;
        this.community = community;
        this.clock = clock;
    }

    @Override
    public List<Dataset> listDatasets() {
        return List.of(new Dataset(
                "local-programmes",
                new Words("Перелік цільових місцевих програм", "Register of local target programmes"),
                new Words(
                        "Затверджені програми громади, зміни до них і звіти про їх виконання.",
                        "Approved programmes of the community, their amendments and reports."),
                62,
                "Відразу після внесення змін",
                List.of(
                        new Table("programs", programColumns(), this::programs),
                        new Table("amendments", amendmentColumns(), this::amendments),
                        new Table("reports", reportColumns(), this::reports))));
    }

    private static List<Column> programColumns() {
        return List.of(
                text("uid", "Номер і дата акта про затвердження"),
                text("title", "Назва програми"),
                new Column("validFrom", "Перший рік", "date", true),
                new Column("validThrough", "Останній рік", "date", true),
                text("status", "Чинна, Завершена або Скасована"),
                text("executantName", "Відповідальний виконавець"),
                text("executantId", "ЄДРПОУ відповідального виконавця"),
                new Column("programUrl", "Сторінка програми", "anyURL", true),
                text("legalActType", "Вид акта"),
                text("legalActTitle", "Назва акта"),
                new Column("legalActAccepted", "Дата акта", "date", true),
                text("legalActNumber", "Номер акта"),
                new Column("legalActUrl", "Сторінка з текстом, який затверджено", "anyURL", true),
                text("publisherName", "Хто видав акт"),
                text("publisherId", "ЄДРПОУ того, хто видав акт"));
    }

    private static List<Column> amendmentColumns() {
        return List.of(
                text("uid", "Номер і дата акта про зміни"),
                text("programId", "Програма: uid з таблиці programs"),
                text("programTitle", "Назва програми"),
                text("legalActType", "Вид акта"),
                text("legalActTitle", "Назва акта"),
                new Column("legalActAccepted", "Дата акта", "date", true),
                text("legalActNumber", "Номер акта"),
                new Column("legalActUrl", "Сторінка з текстом, який затверджено", "anyURL", true),
                text("publisherName", "Хто видав акт"),
                text("publisherId", "ЄДРПОУ того, хто видав акт"));
    }

    private static List<Column> reportColumns() {
        return List.of(
                text("uid", "Номер звіту"),
                new Column("acceptedDate", "Дата, коли звіт став незмінним", "date", false),
                text("title", "Назва звіту"),
                new Column("periodStartDate", "Перший день періоду", "date", true),
                new Column("periodEndDate", "Останній день періоду", "date", true),
                text("programId", "Програма: uid з таблиці programs"),
                text("programTitle", "Назва програми"),
                new Column("url", "Сторінка звіту", "anyURL", true));
    }

    private static Column text(String name, String title) {
        return new Column(name, title, "string", true);
    }

    private Stream<List<@Nullable Object>> programs() {
        return plans.listOwn().stream().flatMap(programme -> program(programme).stream());
    }

    private Optional<List<@Nullable Object>> program(Programme programme) {
        List<Redaction> approved = approved(programme);
        if (approved.isEmpty()) {
            return Optional.empty();
        }
        Act first = act(approved.getFirst());
        ProgrammeContent now = approved.getLast().content();
        @Nullable Integer from = now.years().isEmpty() ? null : now.years().getFirst();
        @Nullable Integer through = now.years().isEmpty() ? null : now.years().getLast();
        return Optional.of(row(
                uid(first),
                programme.title(),
                from,
                through,
                status(through),
                now.passportValue(PassportField.RESPONSIBLE).orElse(null),
                null,
                "/programmes/" + programme.slug(),
                first.kind(),
                null,
                first.date(),
                first.number(),
                address(programme, approved.getFirst()),
                publisher(programme),
                null));
    }

    private Stream<List<@Nullable Object>> amendments() {
        return plans.listOwn().stream().flatMap(programme -> {
            List<Redaction> approved = approved(programme);
            return approved.stream().skip(1).map(each -> amendment(programme, act(approved.getFirst()), each));
        });
    }

    private List<@Nullable Object> amendment(Programme programme, Act first, Redaction redaction) {
        Act act = act(redaction);
        return row(
                uid(act),
                uid(first),
                programme.title(),
                act.kind(),
                null,
                act.date(),
                act.number(),
                address(programme, redaction),
                publisher(programme),
                null);
    }

    private Stream<List<@Nullable Object>> reports() {
        return plans.listOwn().stream().flatMap(programme -> {
            List<Redaction> approved = approved(programme);
            return approved.isEmpty()
                    ? Stream.empty()
                    : reports.listFrozen(programme.id()).stream()
                            .map(report -> report(programme, act(approved.getFirst()), report));
        });
    }

    private static List<@Nullable Object> report(Programme programme, Act first, FrozenReport report) {
        return row(
                report.id(),
                report.acceptedOn(),
                report.title(),
                report.period().first(),
                report.period().last(),
                uid(first),
                programme.title(),
                report.path());
    }

    /** Redactions that an act approved, the first one first. */
    private List<Redaction> approved(Programme programme) {
        return plans.listRedactions(programme.id()).stream()
                .filter(each -> !each.isDraft() && each.act() != null)
                .sorted(Comparator.comparingInt(Redaction::number))
                .toList();
    }

    private static Act act(Redaction redaction) {
        Act act = redaction.act();
        if (act == null) {
            throw new IllegalStateException("an approved redaction without an act: " + redaction.id());
        }
        return act;
    }

    private static String uid(Act act) {
        return act.number() + "-" + act.date();
    }

    private String status(@Nullable Integer lastYear) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), KernelAutoConfiguration.KYIV);
        return lastYear != null && lastYear < today.getYear() ? "Завершена" : "Чинна";
    }

    private static String address(Programme programme, Redaction redaction) {
        return "/programmes/" + programme.slug() + "/redactions/" + redaction.number();
    }

    private String publisher(Programme programme) {
        return community.find().map(Community.Owner::name).orElse(programme.community());
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }
}
