package ua.ratusha.programme.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.programme.plan.api.PassportField;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.reading.prose.Annexes;
import ua.ratusha.programme.plan.reading.prose.Flow;
import ua.ratusha.programme.plan.reading.tables.Drafts;
import ua.ratusha.programme.plan.reading.tables.MoneyUnit;

/** Says in plain words what a programme needs and the document does not have. */
final class Missing {
    private static final String NO_PROGRAMME = "У цьому документі немає програми: ні назви «Програма …», ні паспорта,"
            + " ні заходів, ні індикаторів. Перевірте, чи той файл обрано.";
    private static final int LISTED = 8;

    private Missing() {}

    static ProgrammeContent said(
            ProgrammeContent content,
            List<Flow.Line> paragraphs,
            List<String> captions,
            List<Place> guessedUnits,
            Drafts drafts) {
        if (isNoProgramme(content)) {
            return with(content, List.of(NO_PROGRAMME));
        }
        List<String> missing = new ArrayList<>();
        for (Annexes.Promise promise : Annexes.missing(paragraphs, captions)) {
            missing.add("Додатка " + promise.number() + " у документі немає, хоча про нього йдеться (" + promise.place()
                    + "): «" + promise.sentence() + "»");
        }
        if (content.title().isEmpty()) {
            missing.add("Немає назви Програми.");
        }
        if (content.measures().findAny().isEmpty()) {
            missing.add("Немає таблиці заходів із виконавцями, строками й сумами. Суми й строки доведеться додати.");
        } else if (content.measures().allMatch(measure -> measure.money().isEmpty() && !isWhole(measure))) {
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
        sums(content, drafts, missing);
        return with(content, missing);
    }

    /** A budget or another decision: there is nothing in it that a programme has. */
    private static boolean isNoProgramme(ProgrammeContent content) {
        return content.title().isEmpty()
                && content.passport().isEmpty()
                && content.directions().isEmpty()
                && content.indicators().isEmpty();
    }

    /** What was read of the money only in part, so that nobody takes it for the whole. */
    private static void sums(ProgrammeContent content, Drafts drafts, List<String> missing) {
        if (!drafts.unclear.isEmpty()) {
            missing.add("Не зрозуміли сум: " + list(drafts.unclear) + ". Впишіть їх або вкажіть зміст стовпців.");
        }
        if (!drafts.shared.isEmpty()) {
            missing.add("Кілька джерел мають одну спільну суму (" + list(drafts.shared)
                    + "). Її віднесено до першого з них.");
        }
        for (Drafts.Part part : drafts.parts) {
            String year = part.year() == null || part.year() < 100 ? "" : "за " + part.year() + " рік ";
            missing.add("Складники не дають суми (" + part.place() + "): " + year + "надруковано "
                    + money(part.printed()) + ", а разом виходить " + money(part.counted()) + ".");
        }
        if (!drafts.values.isEmpty()) {
            missing.add("У таблиці заходів є стовпці за роками, яких не прочитано (" + list(drafts.values)
                    + "). Якщо це показники, додайте їх до індикаторів.");
        }
        List<String> whole = content.measures()
                .filter(Missing::isWhole)
                .map(ProgrammeContent.Measure::code)
                .toList();
        if (!whole.isEmpty()) {
            missing.add("Суму названо без поділу за роками (заходи " + list(whole) + "). Розподіліть її за роками.");
        }
    }

    private static boolean isWhole(ProgrammeContent.Measure measure) {
        BigDecimal declared = measure.declaredTotal();
        return measure.money().isEmpty() && declared != null && declared.signum() != 0;
    }

    private static String money(BigDecimal amount) {
        return MoneyUnit.HRYVNIA.plain(amount) + " грн";
    }

    private static String list(List<String> items) {
        String first = String.join("; ", items.stream().limit(LISTED).toList());
        return items.size() > LISTED ? first + " та ще " + (items.size() - LISTED) : first;
    }

    private static ProgrammeContent with(ProgrammeContent content, List<String> missing) {
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
