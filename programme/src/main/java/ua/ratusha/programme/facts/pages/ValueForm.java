package ua.ratusha.programme.facts.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.kernel.web.parts.Forms;
import ua.ratusha.programme.facts.assessment.Quarter;
import ua.ratusha.programme.facts.values.FigureText;
import ua.ratusha.programme.facts.values.Plausibility;
import ua.ratusha.programme.facts.values.TypedValue;
import ua.ratusha.programme.facts.values.TypedValue.Content;
import ua.ratusha.programme.facts.values.TypedValue.EvidenceFile;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/**
 * The form of a figure, as typed.
 *
 * @param token identifier of the figure, made with the form
 * @param kept SHA-256 of a file that was sent before an error elsewhere in the form
 * @param fileError what is wrong with the file, empty when nothing
 * @param before the last approved figure, {@code null} when there is none
 */
record ValueForm(
        Indicator indicator,
        UUID token,
        Map<String, String> typed,
        @Nullable EvidenceFile kept,
        String fileError,
        @Nullable BigDecimal before) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int LONGEST = 4000;
    private static final String DRAFT = "draft";
    private static final String SUBMIT = "submit";

    static ValueForm empty(Ui ui, Indicator indicator) {
        LocalDate day = Quarter.before(ui.today()).last();
        Map<String, String> typed = Map.of("asOf", ui.format().shortDate(day), "send", SUBMIT);
        return new ValueForm(indicator, UUID.randomUUID(), typed, null, "", null);
    }

    static ValueForm of(Ui ui, Indicator indicator, TypedValue value) {
        Content content = value.content();
        Map<String, String> typed = Map.of(
                "value", FigureText.typed(content.value()),
                "asOf", ui.format().shortDate(content.asOf()),
                "method", content.method(),
                "evidence", content.evidence(),
                "send", SUBMIT);
        return new ValueForm(indicator, value.id(), typed, content.file(), "", null);
    }

    boolean submits() {
        return !text("send").equals(DRAFT);
    }

    /** What was typed, when nothing is wrong and every doubt was confirmed. */
    Optional<Content> content(Ui ui) {
        if (fields(ui, true).stream().anyMatch(Field::failed)) {
            return Optional.empty();
        }
        return value().map(value -> new Content(
                Forms.readDate(text("asOf")).orElseThrow(),
                value,
                indicator.unit(),
                text("method"),
                text("evidence"),
                kept));
    }

    /** @param check whether to say what is wrong; not on a form that nobody has filled in yet */
    List<Field> fields(Ui ui, boolean check) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.number("value", ui.text("facts.value.figure", indicator.unit()))
                        .must()
                        .value(text("value"))
                        .hint(ui.text("facts.value.figure.hint"))
                        .error(check && value().isEmpty() ? ui.text("facts.value.figure.wrong") : ""),
                Field.date("asOf", ui.text("facts.value.as-of"))
                        .must()
                        .value(text("asOf"))
                        .hint(ui.text("facts.value.as-of.hint"))
                        .error(check ? dayError(ui) : ""),
                Field.longText("evidence", ui.text("facts.value.evidence"))
                        .must()
                        .value(text("evidence"))
                        .hint(ui.text("facts.value.evidence.hint"))
                        .error(check ? wordsError(ui) : ""),
                Field.file("file", ui.text("facts.value.file"), ".pdf,.docx,.xlsx,.odt,.ods,.png,.jpg,.p7s,.asice")
                        .hint(
                                kept == null
                                        ? ui.text("facts.value.file.hint")
                                        : ui.text("facts.value.file.kept", kept.name()))
                        .error(fileError),
                Field.longText("method", ui.text("facts.value.method"))
                        .value(text("method"))
                        .hint(ui.text("facts.value.method.hint"))
                        .error(text("method").length() > LONGEST ? ui.text("facts.value.too-long", LONGEST) : ""),
                Field.radios(
                                "send",
                                ui.text("facts.value.send"),
                                List.of(
                                        Option.of(SUBMIT, ui.text("facts.value.send.submit")),
                                        Option.of(DRAFT, ui.text("facts.value.send.draft"))))
                        .must()
                        .value(submits() ? SUBMIT : DRAFT)));
        List<Plausibility> doubts = check ? doubts() : List.of();
        if (!doubts.isEmpty()) {
            fields.addFirst(confirmation(ui, doubts));
        }
        return fields;
    }

    private Field confirmation(Ui ui, List<Plausibility> doubts) {
        String words = doubts.stream()
                .map(doubt -> ui.text(
                        "facts.doubt." + doubt.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        boolean confirmed = text("confirm").equals("yes");
        return Field.checkboxes(
                        "confirm",
                        ui.text("facts.doubt.title"),
                        List.of(Option.of("yes", ui.text("facts.doubt.confirm"))))
                .must()
                .value(confirmed ? "yes" : "")
                .error(confirmed ? "" : words);
    }

    private List<Plausibility> doubts() {
        return value().map(value -> Plausibility.doubts(indicator, value, before))
                .orElseGet(List::of);
    }

    private Optional<BigDecimal> value() {
        return FigureText.read(text("value"), indicator.unit());
    }

    private String dayError(Ui ui) {
        Optional<LocalDate> day = Forms.readDate(text("asOf"));
        if (day.isEmpty() || day.get().isBefore(EARLIEST)) {
            return ui.text("facts.value.as-of.wrong");
        }
        return day.get().isAfter(ui.today()) ? ui.text("facts.refusal.future", day.get(), ui.today()) : "";
    }

    private String wordsError(Ui ui) {
        if (text("evidence").isEmpty()) {
            return ui.text("facts.value.evidence.missing");
        }
        return text("evidence").length() > LONGEST ? ui.text("facts.value.too-long", LONGEST) : "";
    }

    private String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
