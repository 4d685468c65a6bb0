package ua.ratusha.programme.reports.paper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ua.ratusha.kernel.documents.Block;
import ua.ratusha.kernel.documents.Block.Entry;
import ua.ratusha.kernel.documents.Block.Heading;
import ua.ratusha.kernel.documents.Block.Paragraph;
import ua.ratusha.kernel.documents.Document;
import ua.ratusha.kernel.documents.Documents;
import ua.ratusha.kernel.documents.Formats;
import ua.ratusha.kernel.documents.Table;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Column;
import ua.ratusha.kernel.documents.Table.Row;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.reports.api.MonitoringView;
import ua.ratusha.programme.reports.api.MonitoringView.Result;
import ua.ratusha.programme.reports.api.MonitoringView.Work;
import ua.ratusha.programme.reports.snapshot.CanonicalJson;
import ua.ratusha.programme.reports.snapshot.Chapter;
import ua.ratusha.programme.reports.snapshot.Prose;
import ua.ratusha.programme.reports.snapshot.Snapshot;
import ua.ratusha.programme.reports.snapshot.Snapshot.Approval;
import ua.ratusha.programme.reports.snapshot.Snapshot.Corrected;
import ua.ratusha.programme.reports.snapshot.Snapshot.Passage;
import ua.ratusha.programme.reports.snapshot.Snapshot.Remark;
import ua.ratusha.programme.reports.snapshot.Snapshot.Seal;

/** Lays a snapshot out as a document; one layout serves all formats. */
public final class ReportPaper {
    /** The five forms in which a report is given. */
    public static final List<Formats> FORMATS =
            List.of(Formats.HTML, Formats.DOCX, Formats.PDF, Formats.XLSX, Formats.JSON);

    private final Labels labels;
    private final Snapshot report;
    private final WorkTables works;
    private final MoneyTables money;
    private final IndicatorTables indicators;

    private ReportPaper(Labels labels, Snapshot report) {
        this.labels = labels;
        this.report = report;
        this.works = new WorkTables(labels);
        this.money = new MoneyTables(labels);
        this.indicators = new IndicatorTables(labels);
    }

    /** @param locale language of the labels; the narrative stays in Ukrainian */
    public static Document document(Words words, Locale locale, Snapshot report) {
        return new ReportPaper(new Labels(words, locale), report).document();
    }

    /** The five files of a frozen report, in Ukrainian, made side by side; the same JSON gives the same bytes. */
    public static Map<Formats, byte[]> files(Words words, String json) {
        Document document = document(words, Words.UKRAINIAN, CanonicalJson.read(json));
        Map<Formats, CompletableFuture<byte[]>> making = new EnumMap<>(Formats.class);
        Map<Formats, byte[]> files = new EnumMap<>(Formats.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            FORMATS.forEach(format ->
                    making.put(format, CompletableFuture.supplyAsync(() -> file(document, json, format), threads)));
            making.forEach((format, file) -> files.put(format, file.join()));
        }
        return files;
    }

    /** One of the five files. */
    public static byte[] file(Words words, String json, Formats format) {
        return file(document(words, Words.UKRAINIAN, CanonicalJson.read(json)), json, format);
    }

    private static byte[] file(Document document, String json, Formats format) {
        return format == Formats.JSON ? json.getBytes(StandardCharsets.UTF_8) : Documents.write(document, format);
    }

    private Document document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(passport());
        chapter(blocks, Chapter.GENERAL);
        blocks.add(new Heading(1, labels.text("direction.1")));
        chapter(blocks, Chapter.TASKS);
        MonitoringView view = report.monitoring();
        if (!view.dueWorks().isEmpty()) {
            blocks.add(works.totals(view));
            blocks.add(works.results(view));
        }
        blocks.add(new Heading(1, labels.text("direction.2")));
        chapter(blocks, Chapter.PROJECTS);
        if (!view.projects().isEmpty()) {
            blocks.add(works.projects(view));
        }
        blocks.add(new Heading(1, labels.text("direction.3")));
        chapter(blocks, Chapter.MONEY);
        if (!view.money().isEmpty()) {
            blocks.add(money.bySource(view));
        }
        if (view.moneyOf(view.period().year()).findAny().isPresent()) {
            blocks.add(money.byMeasure(view));
        }
        blocks.add(new Heading(1, labels.text("direction.4")));
        chapter(blocks, Chapter.INDICATORS);
        if (!view.indicators().isEmpty()) {
            blocks.add(indicators.targets(view));
        }
        chapter(blocks, Chapter.PROBLEMS);
        chapter(blocks, Chapter.CONCLUSIONS);
        blocks.add(new Block.Signature(labels.text("paper.head"), ""));
        appendices(blocks, view);
        return new Document(
                report.title(), report.programme().title(), labels.locale().getLanguage(), meta(), true, blocks);
    }

    private Document.Meta meta() {
        Seal seal = report.seal();
        Instant created =
                seal == null ? report.monitoring().asOf().atStartOfDay().toInstant(ZoneOffset.UTC) : seal.at();
        return new Document.Meta(
                report.programme().community(),
                labels.text("paper.subject", report.programme().title(), labels.period(report.period())),
                created);
    }

    private Block passport() {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.of(labels.text("paper.addressee"), shown(report.addressee())));
        entries.add(Entry.of(labels.text("paper.ground"), shown(report.ground())));
        entries.add(Entry.of(labels.text("paper.period"), labels.period(report.period())));
        entries.add(Entry.of(labels.text("paper.due"), labels.longDate(report.due())));
        Approval act = report.programme().act();
        entries.add(Entry.of(
                labels.text("paper.act"),
                act == null
                        ? labels.text("paper.act.none")
                        : labels.text("paper.act.words", act.kind(), labels.date(act.date()), act.number())));
        entries.add(Entry.of(
                labels.text("paper.redaction"),
                labels.text("paper.redaction.number", report.programme().redaction())));
        Corrected corrects = report.corrects();
        if (corrects != null) {
            entries.add(Entry.of(
                    labels.text("paper.corrects"),
                    labels.text("paper.corrects.words", corrects.title(), labels.date(corrects.frozenOn()))));
        }
        report.programme().passport().forEach(line -> entries.add(new Entry(line.label(), lines(shown(line.value())))));
        Seal seal = report.seal();
        entries.add(Entry.of(
                labels.text("paper.state"),
                seal == null
                        ? labels.text("paper.draft")
                        : labels.text("paper.frozen", labels.day(seal.at()), seal.by())));
        return new Block.KeyValues(labels.text("paper.passport"), entries);
    }

    private String shown(String value) {
        return value.isBlank() ? labels.text("paper.empty") : value.strip();
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private void chapter(List<Block> blocks, Chapter chapter) {
        String text = report.passage(chapter).map(Passage::text).orElse("");
        int level = chapter == Chapter.GENERAL || chapter.compareTo(Chapter.PROBLEMS) >= 0 ? 1 : 0;
        if (level == 1) {
            blocks.add(new Heading(1, labels.text("chapter." + chapter)));
        }
        for (Prose.Piece piece : Prose.pieces(text)) {
            blocks.add(
                    piece.list()
                            ? new Block.Bullets(false, piece.lines())
                            : Paragraph.of(piece.lines().getFirst()));
        }
    }

    private void appendices(List<Block> blocks, MonitoringView view) {
        blocks.add(new Block.PageBreak());
        blocks.add(new Heading(1, labels.text("appendix.1")));
        List<Row> evidence = view.works().stream()
                .filter(work -> work.result() != null)
                .map(this::evidence)
                .toList();
        if (evidence.isEmpty()) {
            blocks.add(Paragraph.of(labels.text("sources.no-results")));
        } else {
            blocks.add(Table.of(
                    labels.text("sources.results"),
                    List.of(
                            Column.name(labels.text("works.code"), 6),
                            Column.text(labels.text("sources.by"), 24),
                            Column.text(labels.text("sources.file"), 26),
                            Column.text(labels.text("sources.hash"), 44)),
                    evidence));
        }
        if (!view.indicators().isEmpty()) {
            blocks.add(indicators.sources(view));
        }
        blocks.add(new Heading(1, labels.text("appendix.2")));
        if (report.remarks().isEmpty()) {
            blocks.add(Paragraph.of(labels.text("remarks.none")));
        } else {
            blocks.add(remarks());
        }
    }

    private Row evidence(Work work) {
        Result result = java.util.Objects.requireNonNull(work.result());
        String name = result.fileName();
        String hash = result.file();
        return Row.of(
                Cell.of(work.code()),
                Cell.of(labels.text("sources.said", result.author(), labels.day(result.enteredAt()))),
                Cell.of(name == null ? labels.text("sources.no-file") : name),
                Cell.of(hash == null ? "–" : hash));
    }

    private Table remarks() {
        return Table.of(
                labels.text("remarks.caption"),
                List.of(
                        Column.name(labels.text("remarks.title"), 22),
                        Column.text(labels.text("remarks.severity"), 10),
                        Column.text(labels.text("remarks.message"), 38),
                        Column.text(labels.text("remarks.mend"), 22),
                        Column.text(labels.text("remarks.place"), 10)),
                report.remarks().stream().map(this::remark).toList());
    }

    private Row remark(Remark each) {
        return Row.of(
                Cell.of(each.title()),
                Cell.of(labels.text("severity." + each.severity())),
                Cell.of(each.message()),
                Cell.of(each.mend()),
                Cell.of(each.place()));
    }
}
