package ua.ratusha.programme.plan.lint;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Finding.Severity;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/**
 * {@code indicator-not-measurable}: an indicator's name tells what is hoped for and not what is counted. One finding
 * names all of them, because they are mended in one go: by binding each to a figure that can be counted.
 */
final class Measurability implements Rule {
    private static final Pattern COUNTED =
            Pattern.compile("(?iU)^(?:\\S+\\s+){0,3}?(?:кількість|частка|відсоток|рівень|питома"
                    + "\\s+вага|обсяг|обсяги|чисельність|число|коефіцієнт|індекс|площа|довжина|"
                    + "протяжність|швидкість|тривалість|час|"
                    + "час\\p{L}*|доступність|охопленість|задоволеність|завантаженість|готовність|укомплектованість|середн\\p{L}+|показник|охоплення|забезпеченість|вартість|сума|"
                    + "відношення|співвідношення|ступінь|темп|"
                    + "темпи|потужність|наявність|частота|строк|термін|щільність|пропускна|економія|"
                    + "витрати|надходження|динаміка)\\b.*");
    private static final Pattern FORMULA = Pattern.compile(".*(?:[/÷×=]\\s*\\d|\\*\\s*100|х\\s*100|=).*");

    @Override
    public void check(ProgrammeContent content, Consumer<Finding> findings) {
        List<Indicator> prose = content.indicators().stream()
                .filter(indicator -> !isMeasurable(indicator.title()))
                .toList();
        if (prose.isEmpty()) {
            return;
        }
        String numbers = String.join(", ", prose.stream().map(Indicator::number).toList());
        findings.accept(new Finding(
                "indicator-not-measurable",
                Severity.WARNING,
                prose.getFirst().place(),
                numbers,
                List.of(numbers, prose.getFirst().number(), prose.getFirst().title())));
    }

    static boolean isMeasurable(String title) {
        return COUNTED.matcher(title).matches() || FORMULA.matcher(title).matches();
    }
}
