package ua.ratusha.programme.facts.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ratusha.kernel.sockets.FactSource.Measured;
import ua.ratusha.kernel.sockets.FactSource.Reading;
import ua.ratusha.kernel.sockets.FactSource.Unmeasured;
import ua.ratusha.kernel.sockets.FactSource.Words;

class FormulaTest {
    private static final Instant MORNING = Instant.parse("2026-11-22T06:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-22T18:00:00Z");
    private static final Map<String, Reading> FACTS = Map.of(
            "it.pc-licensed", new Measured(new BigDecimal("30"), EVENING),
            "it.pc-all", new Measured(new BigDecimal("105"), MORNING),
            "zero", new Measured(BigDecimal.ZERO, MORNING),
            "silent", new Unmeasured(new Words("Облік ще не працює.", "Not at work yet.")));
    private static final Function<String, Reading> READ = code -> {
        Reading reading = FACTS.get(code);
        assertThat(reading).as(code).isNotNull();
        return reading;
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [it.pc-licensed]                                        | 30
            100 * [it.pc-licensed] / [it.pc-all]                    | 28.571429
            round(100 * [it.pc-licensed] / [it.pc-all], 1)          | 28.6
            [it.pc-all] - [it.pc-licensed]                          | 75
            -[zero] + 1.50                                          | 1.5
            min([it.pc-all], 100)                                   | 100
            MAX([it.pc-licensed], 0.5, 7)                           | 30
            if([zero] = 0, 0, [it.pc-all] / [zero])                 | 0
            if([it.pc-all] >= 100, 100, [it.pc-all])                | 100
            ( [it.pc-all] + [it.pc-licensed] ) * 1000               | 135000
            """)
    void countsWithFacts(String formula, BigDecimal expected) {
        assertThat(Formula.parse(formula).evaluate(READ))
                .isInstanceOfSatisfying(
                        Measured.class, measured -> assertThat(measured.value()).isEqualByComparingTo(expected));
    }

    @Test
    void isAsOldAsTheOldestReadingInIt() {
        assertThat(Formula.parse("[it.pc-licensed] / [it.pc-all]").evaluate(READ))
                .isInstanceOfSatisfying(
                        Measured.class,
                        measured -> assertThat(measured.measuredAt()).isEqualTo(MORNING));
    }

    @Test
    void dividingByZeroGivesNoValueAndSaysWhy() {
        assertThat(Formula.parse("100 * [it.pc-all] / [zero]").evaluate(READ))
                .isInstanceOfSatisfying(
                        Unmeasured.class,
                        unmeasured -> assertThat(unmeasured.reason().uk()).contains("ділення на нуль"));
    }

    @Test
    void aFactWithoutValuePassesItsReasonOn() {
        assertThat(Formula.parse("[it.pc-all] + [silent]").evaluate(READ)).isEqualTo(FACTS.get("silent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[it.pc-all] > 3", "round([it.pc-all], 1000000000)", "round([it.pc-all], 0 - 5)"})
    void whatIsNoNumberIsNoValue(String formula) {
        assertThat(Formula.parse(formula).evaluate(READ)).isInstanceOf(Unmeasured.class);
    }

    @Test
    void knowsWhichFactsItUses() {
        Formula formula = Formula.parse("[b.x-1] / ([a] + [b.x-1])");
        assertThat(formula.codes()).containsExactly("b.x-1", "a");
        assertThat(formula.isSingleFact()).isFalse();
        assertThat(Formula.parse(" [a] ").isSingleFact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ` `                          | EMPTY     | 1
            5 + 5                        | NO_FACT   | 1
            [a] ^ 9                      | SIGN      | 5
            [a] + 'x'                    | SIGN      | 7
            [a] + "x"                    | SIGN      | 7
            [a] & [b]                    | SIGN      | 5
            [a] + sqrt(4)                | WORD      | 7
            it.pc_all * 2                | WORD      | 1
            [a] + random()               | WORD      | 7
            [a] * 1e9                    | NUMBER    | 7
            [a] * 0x1F                   | NUMBER    | 7
            [a] * 1234567890123456       | NUMBER    | 7
            [a] * 1.2.3                  | NUMBER    | 7
            [a                           | BRACKET   | 1
            [] + 1                       | BRACKET   | 1
            [a] + 1)                     | BRACKET   | 8
            [a] +                        | STRUCTURE | 5
            ([a] + 1                     | STRUCTURE | 1
            [a] 2                        | STRUCTURE | 5
            [a][b]                       | STRUCTURE | 4
            round([a])                   | STRUCTURE | 1
            """)
    void whatIsNoFormulaIsRefusedWithItsPlace(String text, FormulaFault.Kind kind, int position) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOfSatisfying(FormulaFault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.position()).isEqualTo(position);
        });
    }

    @Test
    void isLimitedInLengthCodesAndDepth() {
        assertKind("[a]" + "+1".repeat(300), FormulaFault.Kind.TOO_LONG);
        assertKind("(".repeat(30) + "[a]" + ")".repeat(30), FormulaFault.Kind.TOO_DEEP);
        StringBuilder many = new StringBuilder("[a]");
        for (int i = 0; i < 25; i++) {
            many.append("+[c").append(i).append(']');
        }
        assertKind(many.toString(), FormulaFault.Kind.TOO_MANY_CODES);
    }

    private static void assertKind(String text, FormulaFault.Kind kind) {
        assertThatThrownBy(() -> Formula.parse(text))
                .isInstanceOfSatisfying(
                        FormulaFault.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
    }
}
