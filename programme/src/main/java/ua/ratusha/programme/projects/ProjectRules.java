package ua.ratusha.programme.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.projects.Project.Partner;
import ua.ratusha.programme.projects.Project.Risk;
import ua.ratusha.programme.projects.Project.Stage;

/** What cannot be true of a project. */
final class ProjectRules {
    private static final BigDecimal TOO_MUCH = new BigDecimal("1e14");
    private static final int SCALE_TOP = 5;
    private static final int WEIGHT_TOP = 100;

    private ProjectRules() {}

    static void check(Project project, ProgrammeContent plan) {
        if (project.title().isBlank()) {
            throw new Refusal("projects.refusal.no-title");
        }
        if (project.responsible().isBlank()) {
            throw new Refusal("projects.refusal.no-responsible");
        }
        refuseTurned(project.starts(), project.ends());
        UUID measure = project.measure();
        if (plan.measures().noneMatch(each -> each.key().equals(measure))) {
            throw Refusal.notFound("projects.refusal.no-measure");
        }
    }

    static void check(Stage stage, Project project, LocalDate today) {
        if (stage.title().isBlank()) {
            throw new Refusal("projects.refusal.no-title");
        }
        if (stage.weight() < 1 || stage.weight() > WEIGHT_TOP) {
            throw new Refusal("projects.refusal.weight", stage.weight());
        }
        refuseTurned(stage.starts(), stage.ends());
        if (stage.starts().isBefore(project.starts())) {
            throw new Refusal("projects.refusal.stage-before-project", stage.starts(), project.starts());
        }
        if (stage.ended() != null) {
            refuseFuture(stage.ended(), today);
        }
    }

    static void check(Risk risk) {
        if (risk.title().isBlank()) {
            throw new Refusal("projects.refusal.no-title");
        }
        if (outside(risk.probability()) || outside(risk.impact())) {
            throw new Refusal("projects.refusal.risk-scale");
        }
    }

    static void check(Partner partner, LocalDate today) {
        if (partner.donor().isBlank()) {
            throw new Refusal("projects.refusal.no-donor");
        }
        refuseFuture(partner.agreed(), today);
        refuseBadSum(partner.grant());
        refuseBadSum(partner.grantHryvnias());
        refuseBadSum(partner.own());
        if (!isCurrency(partner.currency())) {
            throw new Refusal("projects.refusal.currency", partner.currency());
        }
        if (partner.currency().equals("UAH") && partner.grant().compareTo(partner.grantHryvnias()) != 0) {
            throw new Refusal("projects.refusal.hryvnias-differ", partner.grant(), partner.grantHryvnias());
        }
        if (partner.grantHryvnias().signum() == 0 && partner.own().signum() == 0) {
            throw new Refusal("projects.refusal.no-money");
        }
    }

    static void refuseFuture(LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            throw new Refusal("projects.refusal.future", date, today);
        }
    }

    private static void refuseTurned(LocalDate starts, LocalDate ends) {
        if (ends.isBefore(starts)) {
            throw new Refusal("projects.refusal.ends-before-start", ends, starts);
        }
    }

    private static void refuseBadSum(BigDecimal sum) {
        if (sum.signum() < 0 || sum.stripTrailingZeros().scale() > 2 || sum.compareTo(TOO_MUCH) >= 0) {
            throw new Refusal("projects.refusal.sum", sum);
        }
    }

    private static boolean outside(int mark) {
        return mark < 1 || mark > SCALE_TOP;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
