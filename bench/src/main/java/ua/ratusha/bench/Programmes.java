package ua.ratusha.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Programmes of the demonstration, as the house's database knows them. */
public final class Programmes {
    /** КАТОТТГ of Kherson. */
    public static final String KHERSON = "UA65100150000057191";

    private Programmes() {}

    /** @return the name in addresses of the programme that Kherson's pack brought */
    public static String kherson(House house) throws SQLException {
        try (Connection connection = house.connect();
                PreparedStatement query = connection.prepareStatement(
                        "select slug from plan.programme where katottg = ? order by created_at limit 1")) {
            query.setString(1, KHERSON);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
