package ua.ratusha.programme.facts.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** {@code round(value, places)}, half up, at most six places: a scale of a milliard would eat all memory. */
@FunctionParameter(name = "value")
@FunctionParameter(name = "places")
final class RoundTo extends AbstractFunction {
    private static final BigDecimal MOST = BigDecimal.valueOf(6);

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values)
            throws EvaluationException {
        BigDecimal places = values[1].getNumberValue();
        if (places.signum() < 0 || places.compareTo(MOST) > 0) {
            throw new EvaluationException(token, "round to 0–6 places");
        }
        return expression.convertValue(values[0].getNumberValue().setScale(places.intValue(), RoundingMode.HALF_UP));
    }
}
