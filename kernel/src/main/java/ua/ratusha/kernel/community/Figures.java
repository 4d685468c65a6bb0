package ua.ratusha.kernel.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.house.Stamps;

/** What the communities' own documents say about their state, from the packs that the house has loaded. */
public class Figures {
    /** Topic of {@link Stamps} that counts the changes of figures. */
    public static final String TOPIC = "figures";

    private static final String COLUMNS = "code, system, title, title_en, value, unit, as_of, place, quote";

    private final JdbcClient jdbc;
    private final Stamps stamps;

    Figures(JdbcClient jdbc, Stamps stamps) {
        this.jdbc = jdbc;
        this.stamps = stamps;
    }

    /**
     * Makes the kept figures of the pack the same as the pack's: adds, changes and removes. Loading the same pack
     * again changes nothing.
     *
     * @return how many rows changed
     */
    @Transactional
    public int load(Pack pack) {
        int changes = pack.figures().stream()
                .mapToInt(figure -> keep(pack.code(), figure))
                .sum();
        changes += removeOthers(pack);
        if (changes > 0) {
            stamps.touch(TOPIC);
        }
        return changes;
    }

    /** Figures of one pack, by rows of the table of systems and codes. */
    public List<Figure> list(String pack) {
        return jdbc.sql("select " + COLUMNS + " from kernel.figure where pack = :pack order by system, code")
                .param("pack", pack)
                .query((row, n) -> figure(row))
                .list();
    }

    /** @param code with the pack's name before the first dot */
    public Optional<Figure> find(String code) {
        int dot = code.indexOf('.');
        return jdbc.sql("select " + COLUMNS + " from kernel.figure where pack = :pack and code = :code")
                .param("pack", dot < 0 ? code : code.substring(0, dot))
                .param("code", code)
                .query((row, n) -> figure(row))
                .optional();
    }

    private int keep(String pack, Figure figure) {
        return jdbc.sql("""
                        insert into kernel.figure as kept
                          (pack, code, system, title, title_en, value, unit, as_of, place, quote)
                        values (:pack, :code, :system, :title, :titleEn, :value, :unit, :asOf, :place, :quote)
                        on conflict (pack, code) do update set
                          system = excluded.system, title = excluded.title, title_en = excluded.title_en,
                          value = excluded.value, unit = excluded.unit, as_of = excluded.as_of,
                          place = excluded.place, quote = excluded.quote
                        where kept is distinct from excluded
                        """)
                .param("pack", pack)
                .param("code", figure.code())
                .param("system", figure.system())
                .param("title", figure.title())
                .param("titleEn", figure.titleEn())
                .param("value", figure.value())
                .param("unit", figure.unit())
                .param("asOf", figure.asOf(), Types.DATE)
                .param("place", figure.place())
                .param("quote", figure.quote())
                .update();
    }

    private int removeOthers(Pack pack) {
        return jdbc.sql("delete from kernel.figure where pack = :pack and code <> all (:codes)")
                .param("pack", pack.code())
                .param("codes", pack.figures().stream().map(Figure::code).toArray(String[]::new))
                .update();
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                row.getString("code"),
                row.getString("system"),
                row.getString("title"),
                row.getString("title_en"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getObject("as_of", java.time.LocalDate.class),
                row.getString("place"),
                row.getString("quote"));
    }
}
