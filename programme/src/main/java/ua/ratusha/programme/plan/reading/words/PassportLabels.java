package ua.ratusha.programme.plan.reading.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.api.PassportField;

/** The words of a passport's left column: the typical form (CMU 119 of 02.02.2024) and what local rules add. */
public final class PassportLabels {
    private static final String TAIL =
            "(?:\\s+(?:міської|селищної|сільської|цільової|регіональної|обласної|місцевої|районної|галузевої))*"
                    + "(?:\\s+(?:комплексної\\s+)?програми(?:\\s+інформатизації)?)?";
    private static final Map<PassportField, Pattern> LABELS = new LinkedHashMap<>();

    static {
        put(
                PassportField.KATOTTG,
                "код(?: за)? (?:кодифікатор\\p{L}*|катоттг)(?: адміністративно-територіальних одиниць"
                        + " та територій територіальних громад)?");
        put(PassportField.COMMUNITY, "(?:найменування|назва) (?:територіальної )?громади");
        put(
                PassportField.STATE_CUSTOMER_AGREEMENT,
                "(?:дата|дата та номер|відомості про) погодження(?: про[еє]кту)?"
                        + "(?: програми)?(?: генеральним державним замовником(?: національної програми "
                        + "інформатизації)?)?");
        put(
                PassportField.DRAFTING_ACT,
                "(?:заголовок|дата|підстав\\p{L}*|назва)[ ,][^:]{0,80}?(?:розпорядч\\p{L}*"
                        + " документ\\p{L}*|розроблення|рішення)(?: [^:]{0,60}?про розроблення(?: про[еє]кту)?)?"
                        + TAIL);
        put(PassportField.INITIATOR, "ініціатор(?:и)?(?:\\s+розроблення)?");
        put(PassportField.DEVELOPER, "(?:спів)?розробник(?:и)?");
        put(PassportField.HEAD, "керівник(?:и)?");
        put(PassportField.RESPONSIBLE, "відповідальн\\p{L}* (?:виконав\\p{L}*|за виконання(?: заходів)?)");
        put(PassportField.SPENDING_UNITS, "головн\\p{L}* розпорядник\\p{L}*(?: бюджетних)?(?: коштів)?");
        put(PassportField.PARTICIPANTS, "(?:учасник\\p{L}*|співвиконав\\p{L}*)(?: та виконавці)?");
        put(PassportField.TERM, "(?:строк|термін|період|етапи)(?:и)?(?: та етапи)?(?: (?:реалізації|виконання|дії))?");
        put(
                PassportField.LOCAL_BUDGETS,
                "перелік (?:місцевих )?бюджетів,?(?: які| що)?(?: беруть участь у виконанні)?");
        put(PassportField.OTHER_SOURCES, "інші джерела(?: фінансування)?");
        put(
                PassportField.FUNDING,
                "(?:загальн\\p{L}* обсяг\\p{L}*|обсяг\\p{L}*|джерела (?:та|і) обсяги?|обсяги (?:та|і)"
                        + " джерела)(?: фінансових ресурсів| фінансування| коштів)*(?:,? "
                        + "необхідн\\p{L}* для (?:реалізації|"
                        + "виконання))?");
        put(PassportField.PURPOSE, "(?:головна |основна )?мета");
        put(
                PassportField.OTHER,
                "(?:основні|пріоритетні|очікувані|дата|законодавча|нормативн\\p{L}*|назва|система|"
                        + "координац\\p{L}*|контроль|замовник)[^:]{0,80}?(?:програми|результати|"
                        + "завдання|напрями|база|назва)");
    }

    private PassportLabels() {}

    private static void put(PassportField field, String label) {
        LABELS.put(field, Pattern.compile("(?iU)^(?:" + label + ")" + TAIL));
    }

    /** @param end where the label ends in the text; the rest is the value when both stand in one line */
    public record Label(PassportField field, int end) {}

    public static Optional<Label> find(String text) {
        for (Map.Entry<PassportField, Pattern> entry : LABELS.entrySet()) {
            Matcher matcher = entry.getValue().matcher(text);
            if (matcher.find() && matcher.end() > 3) {
                return Optional.of(new Label(entry.getKey(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    public static Optional<PassportField> field(String cell) {
        return cell.length() > 250 ? Optional.empty() : find(Words.clean(cell)).map(Label::field);
    }
}
