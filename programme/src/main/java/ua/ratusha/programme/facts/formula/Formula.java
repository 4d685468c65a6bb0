package ua.ratusha.programme.facts.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ua.ratusha.kernel.sockets.FactSource.Measured;
import ua.ratusha.kernel.sockets.FactSource.Reading;
import ua.ratusha.kernel.sockets.FactSource.Unmeasured;
import ua.ratusha.kernel.sockets.FactSource.Words;

/**
 * Arithmetic over facts: {@code 100 * [pc.licensed] / [pc.all]}. Codes stand in square brackets; besides them only
 * numbers with a decimal point, {@code + - * / ( )}, comparisons, and the functions min, max, if and round. What a
 * formula cannot do cannot be written: there are no powers, texts, loops or look-ups, and its length is limited.
 */
public final class Formula {
    private static final int RESULT_SCALE = 6;
    private static final ExpressionConfiguration RULES = ExpressionConfiguration.builder()
            .mathContext(new MathContext(34, RoundingMode.HALF_UP))
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                    Map.entry("MIN", new MinFunction()),
                    Map.entry("MAX", new MaxFunction()),
                    Map.entry("IF", new IfFunction()),
                    Map.entry("ROUND", new RoundTo())))
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .singleQuoteStringLiteralsAllowed(false)
            .defaultConstants(Map.of())
            .build();

    private final FormulaText text;
    private final Expression expression;

    private Formula(FormulaText text, Expression expression) {
        this.text = text;
        this.expression = expression;
    }

    /** @throws FormulaFault when the text is not a formula; says where and how to mend it */
    public static Formula parse(String source) {
        FormulaText text = FormulaText.read(source);
        Expression expression = new Expression(text.expression(), RULES);
        try {
            expression.validate();
        } catch (ParseException e) {
            throw new FormulaFault(FormulaFault.Kind.STRUCTURE, text.positionInSource(e.getStartPosition()), "");
        }
        return new Formula(text, expression);
    }

    /** Codes of the facts that the formula uses, in the order of their first use. */
    public List<String> codes() {
        return text.codes();
    }

    /** Whether the formula is one fact and nothing else, so that the unit must be the fact's. */
    public boolean isSingleFact() {
        return text.codes().size() == 1 && text.expression().strip().equals(FormulaText.variable(0));
    }

    public String source() {
        return text.source();
    }

    /**
     * The value, as old as the oldest reading in it; or why there is none: a fact that has no value, a division by
     * zero.
     */
    public Reading evaluate(Function<String, Reading> facts) {
        Map<String, Object> values = new HashMap<>();
        Instant oldest = Instant.MAX;
        for (int i = 0; i < codes().size(); i++) {
            switch (facts.apply(codes().get(i))) {
                case Unmeasured unmeasured -> {
                    return unmeasured;
                }
                case Measured measured -> {
                    values.put(FormulaText.variable(i), measured.value());
                    oldest = measured.measuredAt().isBefore(oldest) ? measured.measuredAt() : oldest;
                }
            }
        }
        try {
            EvaluationValue result = expression.copy().withValues(values).evaluate();
            if (!result.isNumberValue()) {
                return new Unmeasured(new Words(
                        "Формула дає відповідь «так» чи «ні», а потрібне число.",
                        "The formula answers yes or no, but a number is needed."));
            }
            return new Measured(tidy(result.getNumberValue()), oldest);
        } catch (EvaluationException e) {
            return new Unmeasured(reason(e));
        } catch (ParseException e) {
            throw new IllegalStateException("a parsed formula no longer parses: " + source(), e);
        }
    }

    private static Words reason(EvaluationException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("ivision by zero")
                ? new Words(
                        "У формулі ділення на нуль: дільник зараз дорівнює 0.",
                        "The formula divides by zero: the divisor is 0 now.")
                : new Words(
                        "Формулу не вдалося обчислити. Перевірте її складові.",
                        "The formula could not be computed. Check its parts.");
    }

    private static BigDecimal tidy(BigDecimal value) {
        BigDecimal rounded = value.setScale(RESULT_SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
