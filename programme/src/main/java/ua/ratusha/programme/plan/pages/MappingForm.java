package ua.ratusha.programme.plan.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.programme.plan.api.ExpenditureKind;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.reading.Reading;
import ua.ratusha.programme.plan.reading.tables.ColumnMapping;
import ua.ratusha.programme.plan.reading.tables.ColumnMeaning;
import ua.ratusha.programme.plan.reading.tables.ColumnMeaning.What;
import ua.ratusha.programme.plan.reading.tables.MoneyUnit;
import ua.ratusha.programme.plan.reading.tables.TableRole;

/** One table of a brought document and how a person wants it read. */
public record MappingForm(
        String fingerprint,
        String place,
        String caption,
        List<String> headings,
        List<List<String>> example,
        @Nullable ColumnMapping guessed,
        List<Integer> years) {
    private static final List<TableRole> ROLES = List.of(
            TableRole.MEASURES,
            TableRole.INDICATORS,
            TableRole.PASSPORT,
            TableRole.TASKS,
            TableRole.RESOURCES,
            TableRole.IGNORED);

    static Optional<MappingForm> find(Reading reading, String fingerprint) {
        List<Integer> years = reading.content().years();
        Stream<MappingForm> known = reading.recognitions().stream()
                .map(each -> new MappingForm(
                        each.mapping().fingerprint(),
                        each.place().toString(),
                        each.caption(),
                        each.headings(),
                        each.example(),
                        each.mapping(),
                        years));
        Stream<MappingForm> unknown = reading.unknown().stream()
                .map(each -> new MappingForm(
                        each.fingerprint(),
                        each.place().toString(),
                        each.caption(),
                        each.headings(),
                        each.example(),
                        each.suggestion(),
                        years));
        return Stream.concat(known, unknown)
                .filter(form -> form.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** What the form sent, or empty when a part of it is none of the offered choices. */
    static Optional<ColumnMapping> read(
            String fingerprint, String role, String unit, int headerRows, Map<String, String> form) {
        try {
            return Optional.of(new ColumnMapping(
                    fingerprint,
                    TableRole.valueOf(role),
                    columns(form),
                    Math.clamp(headerRows, 0, 20),
                    MoneyUnit.valueOf(unit)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<ColumnMeaning> columns(Map<String, String> form) {
        List<ColumnMeaning> columns = new ArrayList<>();
        @Nullable String code = form.get("column-0");
        while (code != null) {
            columns.add(ColumnMeaning.parse(code));
            code = form.get("column-" + columns.size());
        }
        return columns;
    }

    public List<Field> fields(Ui ui) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.select(
                        "role",
                        ui.text("plan.mapping.role"),
                        ROLES.stream()
                                .map(role -> Option.of(role.name(), ui.text("plan.mapping.role." + role.name())))
                                .toList())
                .value(
                        guessed == null || guessed.role() == TableRole.UNKNOWN
                                ? TableRole.MEASURES.name()
                                : guessed.role().name()));
        fields.add(Field.select(
                        "unit",
                        ui.text("plan.mapping.unit"),
                        Arrays.stream(MoneyUnit.values())
                                .map(unit -> Option.of(unit.name(), ui.text("plan.mapping.unit." + unit.name())))
                                .toList())
                .value(
                        guessed == null
                                ? MoneyUnit.THOUSAND.name()
                                : guessed.unit().name()));
        fields.add(Field.number("headerRows", ui.text("plan.mapping.header-rows"))
                .value(String.valueOf(guessed == null ? 1 : guessed.headerRows()))
                .hint(ui.text("plan.mapping.header-rows.hint"))
                .width(3)
                .must());
        return fields;
    }

    /** The question about one column; its words are the column's heading and the first value. */
    public Field column(Ui ui, int index) {
        ColumnMeaning now = guessed != null && index < guessed.columns().size()
                ? guessed.columns().get(index)
                : ColumnMeaning.of(What.IGNORED);
        String heading =
                headings.get(index).isBlank() ? ui.text("plan.mapping.column", index + 1) : headings.get(index);
        return Field.select("column-" + index, heading, options(ui, now))
                .value(now.code())
                .hint(sample(index));
    }

    private String sample(int column) {
        return example.stream()
                .filter(row -> column < row.size() && !row.get(column).isBlank())
                .map(row -> row.get(column))
                .map(text -> text.length() > 80 ? text.substring(0, 79) + "…" : text)
                .findFirst()
                .orElse("");
    }

    private List<Option> options(Ui ui, ColumnMeaning now) {
        List<Option> options = new ArrayList<>();
        for (What what : What.values()) {
            if (what == What.MONEY) {
                money(ui, options);
            } else if (what == What.TARGET) {
                years.forEach(year -> options.add(Option.of(
                        ColumnMeaning.target(year).code(), ui.text("plan.mapping.what.TARGET", String.valueOf(year)))));
            } else {
                options.add(Option.of(ColumnMeaning.of(what).code(), ui.text("plan.mapping.what." + what.name())));
            }
        }
        if (options.stream().noneMatch(option -> option.value().equals(now.code()))) {
            options.add(Option.of(now.code(), describe(ui, now)));
        }
        return options;
    }

    private void money(Ui ui, List<Option> options) {
        List<@Nullable Integer> spans = new ArrayList<>();
        spans.add(null);
        spans.addAll(years);
        for (@Nullable Integer year : spans) {
            for (@Nullable FundingSource source : sources()) {
                ColumnMeaning meaning = new ColumnMeaning(What.MONEY, year, source, ExpenditureKind.UNSPLIT);
                options.add(Option.of(meaning.code(), describe(ui, meaning)));
            }
        }
    }

    private static List<@Nullable FundingSource> sources() {
        List<@Nullable FundingSource> sources = new ArrayList<>();
        sources.add(null);
        sources.addAll(List.of(FundingSource.values()));
        return sources;
    }

    private static String describe(Ui ui, ColumnMeaning meaning) {
        String year = meaning.year() == null ? ui.text("plan.mapping.all-years") : String.valueOf(meaning.year());
        String source = meaning.source() == null
                ? ui.text("plan.mapping.all-sources")
                : ui.text("plan.source." + meaning.source().name());
        String kind = meaning.kind() == ExpenditureKind.UNSPLIT
                ? ""
                : ", " + ui.text("plan.kind." + meaning.kind().name());
        return ui.text("plan.mapping.what.MONEY", year, source) + kind;
    }
}
