package ua.ratusha.programme.facts.sources;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which minutes the house worked: written by the house itself, so that a minute without a mark was one of silence. */
public class Heartbeats {
    /** Minutes of an hour, and seconds of a minute. */
    private static final int MINUTES = 60;

    private final JdbcClient jdbc;

    public Heartbeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param stopped {@code null} when the run goes on or broke off */
    record Run(Instant started, Instant lastBeat, @Nullable Instant stopped) {}

    /**
     * A stretch of silence.
     *
     * @param from first silent minute
     * @param to first minute of work after it, or the end of the period
     */
    record Gap(Instant from, Instant to) {
        long minutes() {
            return ChronoUnit.MINUTES.between(from, to);
        }
    }

    /** Which minutes of a period were minutes of work. */
    record Watch(Instant from, Instant to, long worked, List<Gap> gaps) {
        long minutes() {
            return ChronoUnit.MINUTES.between(from, to);
        }
    }

    public void start(UUID run, Instant at) {
        jdbc.sql("insert into facts.house_run (id, started_at, last_beat_at) values (:id, :at, :at)")
                .param("id", run)
                .param("at", Timestamp.from(at))
                .update();
        mark(at);
    }

    public void beat(UUID run, Instant at) {
        jdbc.sql("update facts.house_run set last_beat_at = :at where id = :id")
                .param("id", run)
                .param("at", Timestamp.from(at))
                .update();
        mark(at);
    }

    public void stop(UUID run, Instant at) {
        jdbc.sql("update facts.house_run set last_beat_at = :at, stopped_at = :at where id = :id")
                .param("id", run)
                .param("at", Timestamp.from(at))
                .update();
    }

    private void mark(Instant at) {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        jdbc.sql("""
                        insert into facts.uptime_hour as h (hour, minutes)
                        values (:hour, set_bit(repeat('0', 60)::bit(60), :minute, 1))
                        on conflict (hour) do update set minutes = set_bit(h.minutes, :minute, 1)
                        """)
                .param("hour", Timestamp.from(hour))
                .param("minute", (int) ChronoUnit.MINUTES.between(hour, at))
                .update();
    }

    /** When the house was started for the first time. */
    Optional<Instant> findFirstStart() {
        return jdbc.sql("select started_at from facts.house_run order by started_at limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Starts of a period, the newest first. */
    List<Run> listRuns(Instant from, Instant to) {
        return jdbc.sql("""
                        select started_at, last_beat_at, stopped_at from facts.house_run
                        where started_at < :to and last_beat_at >= :from order by started_at desc
                        """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) -> {
                    Timestamp stopped = row.getTimestamp("stopped_at");
                    return new Run(
                            row.getTimestamp("started_at").toInstant(),
                            row.getTimestamp("last_beat_at").toInstant(),
                            stopped == null ? null : stopped.toInstant());
                })
                .list();
    }

    /** @param from inclusive, {@code to} exclusive; both are cut to whole minutes */
    Watch watch(Instant from, Instant to) {
        Instant first = from.truncatedTo(ChronoUnit.MINUTES);
        Instant end = to.truncatedTo(ChronoUnit.MINUTES);
        Map<Instant, String> hours = hours(first, end);
        long worked = 0;
        List<Gap> gaps = new ArrayList<>();
        Instant silentSince = null;
        String bits = null;
        for (Instant minute = first; minute.isBefore(end); minute = minute.plusSeconds(MINUTES)) {
            int place = (int) (minute.getEpochSecond() / MINUTES % MINUTES);
            if (place == 0 || minute.equals(first)) {
                bits = hours.get(minute.truncatedTo(ChronoUnit.HOURS));
            }
            boolean marked = bits != null && bits.charAt(place) == '1';
            if (marked) {
                worked++;
            }
            if (marked && silentSince != null) {
                gaps.add(new Gap(silentSince, minute));
                silentSince = null;
            } else if (!marked && silentSince == null) {
                silentSince = minute;
            }
        }
        if (silentSince != null) {
            gaps.add(new Gap(silentSince, end));
        }
        return new Watch(first, end, worked, gaps.reversed());
    }

    private Map<Instant, String> hours(Instant from, Instant to) {
        Map<Instant, String> hours = new HashMap<>();
        jdbc.sql("select hour, minutes::text from facts.uptime_hour where hour >= :from and hour < :to")
                .param("from", Timestamp.from(from.truncatedTo(ChronoUnit.HOURS)))
                .param("to", Timestamp.from(to))
                .query(row -> {
                    hours.put(row.getTimestamp(1).toInstant(), row.getString(2));
                });
        return hours;
    }
}
