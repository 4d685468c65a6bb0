package ua.ratusha.programme.facts.sources;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.sockets.FactSource;
import ua.ratusha.programme.facts.values.TypedValues;

/** What the community's own documents say about its state: the figures of the data pack that the house opened with. */
public class PackFigures implements FactSource {
    /** A document is renewed once a year at the best. */
    private static final Duration FRESH = Duration.ofDays(366);

    /** Packs name their figures with the pack's name before the dot; one that does not gets it here. */
    private static final String CODE =
            "case when starts_with(f.code, f.pack || '.') then f.code else f.pack || '.' || f.code end";

    private static final String COLUMNS =
            CODE + " as fact, f.system, f.title, f.title_en, f.value, f.unit, f.as_of, f.place, f.quote,"
                    + " (select opened_at from kernel.community) as opened_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    public PackFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Figure(
            String code,
            String system,
            Words title,
            BigDecimal value,
            String unit,
            @Nullable LocalDate asOf,
            String place,
            String quote,
            @Nullable Instant openedAt) {}

    /** The own pack's figures only: a figure of the community next door measures nothing here. */
    @Override
    public List<Fact> listFacts() {
        return jdbc.sql("select " + COLUMNS + """
                         from kernel.figure f
                        where not exists (select 1 from kernel.community c where c.pack <> f.pack)
                        order by f.pack, f.code
                        """).query((row, n) -> figure(row)).list().stream()
                .map(PackFigures::fact)
                .toList();
    }

    @Override
    public Reading read(String code, LocalDate asOf) {
        Figure figure = get(code);
        LocalDate day = figure.asOf();
        if (day != null && day.isAfter(asOf)) {
            return new Unmeasured(new Words(
                    "Документ дає цю цифру лише станом на " + day + ".",
                    "The document gives this figure only as of " + day + "."));
        }
        Instant openedAt = figure.openedAt();
        return new Measured(TypedValues.tidy(figure.value()), openedAt == null ? clock.instant() : openedAt);
    }

    @Override
    public List<Evidence> listEvidence(String code, LocalDate asOf, int limit) {
        Figure figure = get(code);
        return List.of(new Evidence(
                "«" + figure.quote() + "»",
                TypedValues.tidy(figure.value()).toPlainString() + " " + figure.unit(),
                figure.place(),
                ""));
    }

    private Figure get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no such fact: " + code));
    }

    private Optional<Figure> find(String code) {
        return jdbc.sql("select " + COLUMNS + " from kernel.figure f where " + CODE + " = :code")
                .param("code", code)
                .query((row, n) -> figure(row))
                .optional();
    }

    private static Fact fact(Figure figure) {
        LocalDate day = figure.asOf();
        String uk = day == null ? "дати документ не називає" : "станом на " + day;
        String en = day == null ? "the document names no date" : "as of " + day;
        return new Fact(
                figure.code(),
                figure.system(),
                figure.title(),
                figure.unit(),
                new Words(
                        "Цифра з документа громади (" + figure.place() + ", " + uk + "). Сама не оновлюється.",
                        "A figure of the community's document (" + figure.place() + ", " + en
                                + "). It does not renew itself."),
                FRESH);
    }

    private static Figure figure(ResultSet row) throws SQLException {
        Timestamp opened = row.getTimestamp("opened_at");
        return new Figure(
                row.getString("fact"),
                row.getString("system"),
                new Words(row.getString("title"), row.getString("title_en")),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getObject("as_of", LocalDate.class),
                row.getString("place"),
                row.getString("quote"),
                opened == null ? null : opened.toInstant());
    }
}
