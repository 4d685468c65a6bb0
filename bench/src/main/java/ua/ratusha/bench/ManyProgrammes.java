package ua.ratusha.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An oblast's worth of programmes in a temporary database: copies of Kherson's, each with ten redactions, under made-up
 * names that say so. What a later system adds to the tables is copied with the rest.
 */
final class ManyProgrammes {
    static final int REDACTIONS = 10;
    private static final Map<String, String> PROGRAMME = Map.of(
            "id", "gen_random_uuid()",
            "slug", "'vymir-' || n",
            "title", "'Вигадана програма ' || n || ' (лише для вимірювання)'",
            "community", "'Вигадана громада ' || n",
            "katottg", "null",
            "own", "false");
    private static final Map<String, String> REDACTION = Map.of(
            "id", "gen_random_uuid()",
            "programme_id", "made.id",
            "number", "n",
            "state", "case when n = " + REDACTIONS + " then 'APPROVED' else 'SUPERSEDED' end",
            "act_number", "n::text");
    private static final Map<String, String> MONEY =
            Map.of("redaction_id", "made.id", "amount", "t.amount + made.number");

    private ManyProgrammes() {}

    static void make(Connection connection, int programmes) throws SQLException {
        connection.setAutoCommit(false);
        String model = "(select p.id from plan.programme p where p.katottg = '" + Programmes.KHERSON
                + "' order by p.created_at limit 1)";
        copy(connection, "programme", PROGRAMME, """
                from plan.programme t cross join generate_series(1, ?) n where t.id = %s
                """.formatted(model), programmes);
        copy(connection, "redaction", REDACTION, """
                from plan.redaction t
                cross join plan.programme made
                cross join generate_series(1, ?) n
                where t.programme_id = %s and t.state = 'APPROVED' and made.slug like 'vymir-%%'
                """.formatted(model), REDACTIONS);
        copy(connection, "money", MONEY, """
                from plan.money t
                join plan.redaction r on r.id = t.redaction_id and r.programme_id = %s and r.state = 'APPROVED'
                cross join (select r.id, r.number from plan.redaction r
                  join plan.programme p on p.id = r.programme_id where p.slug like 'vymir-%%' and r.number <= ?) made
                """.formatted(model), REDACTIONS);
        connection.commit();
        connection.setAutoCommit(true);
        try (PreparedStatement analyse = connection.prepareStatement("analyze")) {
            analyse.execute();
        }
    }

    private static void copy(Connection connection, String table, Map<String, String> changed, String from, int number)
            throws SQLException {
        List<String> columns = columns(connection, table);
        String values = columns.stream()
                .map(column -> changed.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        String sql =
                "insert into plan." + table + " (" + String.join(", ", columns) + ") select " + values + " " + from;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, number);
            insert.executeUpdate();
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select column_name from information_schema.columns
                where table_schema = 'plan' and table_name = ? and is_generated = 'NEVER' order by ordinal_position
                """)) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }
}
