package ua.ratusha.programme.facts.bindings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ratusha.kernel.sockets.FactSource;
import ua.ratusha.kernel.sockets.FactSource.Evidence;
import ua.ratusha.kernel.sockets.FactSource.Fact;
import ua.ratusha.kernel.sockets.FactSource.Reading;
import ua.ratusha.kernel.sockets.FactSource.Unmeasured;
import ua.ratusha.kernel.sockets.FactSource.Words;

/** All facts that the systems of the house measure, by code. */
public class FactRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(FactRegistry.class);
    private static final Words UNKNOWN = new Words(
            "Такого джерела в системі вже немає. Прив’яжіть індикатор до іншого.",
            "There is no such source any more. Bind the indicator to another one.");
    private static final Words FAILED = new Words(
            "Джерело зараз не відповідає. Значення з’явиться після наступного вимірювання.",
            "The source does not answer now. The figure will come with the next measurement.");

    private final List<FactSource> sources;

    public FactRegistry(List<FactSource> sources) {
        this.sources = sources;
    }

    public List<Fact> listAll() {
        return sources.stream()
                .flatMap(source -> source.listFacts().stream())
                .sorted(Comparator.comparing(Fact::code))
                .toList();
    }

    /** Facts by code as of now, with their sources: to be read many times within one piece of work. */
    public Snapshot open() {
        Map<String, Entry> entries = new HashMap<>();
        for (FactSource source : sources) {
            source.listFacts().forEach(fact -> entries.put(fact.code(), new Entry(fact, source)));
        }
        return new Snapshot(entries);
    }

    private record Entry(Fact fact, FactSource source) {}

    /** What can be read, each fact at most once a day asked for. */
    public static final class Snapshot {
        private final Map<String, Entry> entries;
        private final Map<String, Reading> read = new HashMap<>();

        private Snapshot(Map<String, Entry> entries) {
            this.entries = entries;
        }

        public boolean knows(String code) {
            return entries.containsKey(code);
        }

        /** @throws IllegalArgumentException for a code that no source names */
        public Fact fact(String code) {
            return entry(code).fact();
        }

        public List<Evidence> listEvidence(String code, LocalDate asOf, int limit) {
            return new ArrayList<>(entry(code).source().listEvidence(code, asOf, limit));
        }

        /** Readings of the day; a source that fails gives a reason in place of a value. */
        public Function<String, Reading> on(LocalDate day) {
            return code -> read.computeIfAbsent(day + " " + code, ignored -> read(code, day));
        }

        private Reading read(String code, LocalDate day) {
            Entry entry = entries.get(code);
            if (entry == null) {
                return new Unmeasured(UNKNOWN);
            }
            try {
                return entry.source().read(code, day);
            } catch (RuntimeException e) {
                LOG.warn("The fact {} could not be read for {}", code, day, e);
                return new Unmeasured(FAILED);
            }
        }

        private Entry entry(String code) {
            Entry entry = entries.get(code);
            if (entry == null) {
                throw new IllegalArgumentException("no such fact: " + code);
            }
            return entry;
        }
    }
}
