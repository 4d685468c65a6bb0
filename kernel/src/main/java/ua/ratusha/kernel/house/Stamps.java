package ua.ratusha.kernel.house;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts changes by topic, in the transaction that makes them, so that a page made of many systems' data knows in one
 * look whether a kept copy still holds, on every node.
 */
public class Stamps {
    private final JdbcClient jdbc;

    public Stamps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says that something about the topic has changed. */
    public void touch(String topic) {
        jdbc.sql("""
                        insert into kernel.stamp (topic, changes) values (:topic, 1)
                        on conflict (topic) do update set changes = kernel.stamp.changes + 1
                        """).param("topic", topic).update();
    }

    /** How often the topic has changed; 0 when never. */
    public long current(String topic) {
        return jdbc.sql("select changes from kernel.stamp where topic = :topic")
                .param("topic", topic)
                .query((row, n) -> row.getLong(1))
                .optional()
                .orElse(0L);
    }

    /** The same for several topics in one look; every topic is in the answer. */
    public Map<String, Long> current(Collection<String> topics) {
        Map<String, Long> found = new HashMap<>();
        topics.forEach(topic -> found.put(topic, 0L));
        jdbc.sql("select topic, changes from kernel.stamp where topic = any (:topics)")
                .param("topics", topics.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), row.getLong(2));
                });
        return found;
    }
}
