package ua.ratusha.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of terms: what the law gives, by code and date. */
public final class Terms {
    private final List<Term> terms;

    public Terms(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** The catalogue that comes with the house. */
    public static Terms ofUkraine() {
        return new Terms(Tsv.read("terms.tsv").stream().map(Term::of).toList());
    }

    /** The same catalogue where each of {@code changes} stands in for all terms of its code, or is added. */
    public Terms with(List<Term> changes) {
        var codes = changes.stream().map(Term::code).toList();
        return new Terms(Stream.concat(terms.stream().filter(term -> !codes.contains(term.code())), changes.stream())
                .toList());
    }

    public List<Term> list() {
        return terms;
    }

    /** The term as the law has it on the day when it starts. */
    public Optional<Term> find(String code, LocalDate start) {
        return terms.stream()
                .filter(term -> term.code().equals(code) && term.ground().holdsOn(start))
                .findFirst();
    }

    /** @throws NoSuchElementException if no term of this code holds on {@code start} */
    public Term get(String code, LocalDate start) {
        return find(code, start).orElseThrow(() -> new NoSuchElementException("No term " + code + " on " + start));
    }
}
