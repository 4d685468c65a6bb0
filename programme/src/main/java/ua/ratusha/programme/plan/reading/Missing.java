package ua.ratusha.programme.plan.reading;

import java.util.ArrayList;
import java.util.List;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.programme.plan.api.PassportField;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.reading.prose.Annexes;
import ua.ratusha.programme.plan.reading.prose.Flow;

/** Says in plain words what a programme needs and the document does not have. */
final class Missing {
    private Missing() {}

    static ProgrammeContent said(
            ProgrammeContent content, List<Flow.Line> paragraphs, List<String> captions, List<Place> guessedUnits) {
        List<String> missing = new ArrayList<>();
        for (Annexes.Promise promise : Annexes.missing(paragraphs, captions)) {
            missing.add("Додатка " + promise.number() + " у документі немає, хоча про нього йдеться (" + promise.place()
                    + "): «" + promise.sentence() + "»");
        }
        if (content.measures().findAny().isEmpty()) {
            missing.add("Немає таблиці заходів із виконавцями, строками й сумами. Суми й строки доведеться додати.");
        } else if (content.measures().allMatch(measure -> measure.money().isEmpty())) {
            missing.add("У таблиці заходів немає жодної суми.");
        }
        if (content.indicators().isEmpty()) {
            missing.add("Немає переліку індикаторів із базовими й цільовими значеннями.");
        }
        if (content.passport().isEmpty()) {
            missing.add("Немає паспорта Програми.");
        } else {
            passport(content, missing);
        }
        if (content.approvals().isEmpty()) {
            missing.add("Немає дати й номера рішення, яким затверджено Програму.");
        }
        if (content.years().isEmpty()) {
            missing.add("Не вказано років, на які розраховано Програму.");
        }
        if (content.reporting().isEmpty()) {
            missing.add("Не сказано, кому й до якого дня подавати звіт про виконання Програми.");
        }
        for (Place place : guessedUnits) {
            missing.add("Не названо одиницю грошей у таблиці (" + place + "). Перевірте суми.");
        }
        return new ProgrammeContent(
                content.title(),
                content.communityName(),
                content.katottg(),
                content.years(),
                content.approvals(),
                content.passport(),
                content.sections(),
                content.directions(),
                content.indicators(),
                content.totals(),
                content.references(),
                content.figures(),
                content.monitoring(),
                content.reporting(),
                List.copyOf(missing));
    }

    private static void passport(ProgrammeContent content, List<String> missing) {
        boolean purpose = content.passport().stream().anyMatch(row -> row.field() == PassportField.PURPOSE)
                || content.sections().stream()
                        .anyMatch(section -> section.heading().matches("(?iU).*\\bмета\\b.*"));
        if (!purpose) {
            missing.add("Не сформульовано мети Програми.");
        }
        if (content.katottg() == null) {
            missing.add("Немає коду громади за КАТОТТГ.");
        }
        boolean sums = content.totals().stream()
                .anyMatch(total -> total.scope().equals(ProgrammeContent.DeclaredTotal.PASSPORT));
        if (!sums) {
            missing.add("Паспорт не називає сум фінансування.");
        }
    }
}
