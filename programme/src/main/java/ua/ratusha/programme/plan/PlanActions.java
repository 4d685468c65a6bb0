package ua.ratusha.programme.plan;

import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.audit.AuditActions;

/** What the log says about programmes. */
final class PlanActions {
    static final AuditAction LOADED =
            new AuditAction("plan.programme.loaded", "завантажено програму", "programme loaded");
    static final AuditAction AMENDMENT_BEGUN =
            new AuditAction("plan.amendment.begun", "розпочато зміни до програми", "amendment begun");
    static final AuditAction DRAFT_CHANGED =
            new AuditAction("plan.draft.changed", "змінено проєкт редакції", "draft changed");
    static final AuditAction DRAFT_DISCARDED =
            new AuditAction("plan.draft.discarded", "відкинуто проєкт редакції", "draft discarded");
    static final AuditAction APPROVED =
            new AuditAction("plan.redaction.approved", "внесено затвердження редакції", "redaction approved");
    static final AuditAction DOCUMENT_BROUGHT =
            new AuditAction("plan.document.brought", "подано документ програми", "programme document brought");
    static final AuditAction MAPPING_REMEMBERED =
            new AuditAction("plan.mapping.remembered", "запам’ятовано читання таблиці", "table reading remembered");

    private PlanActions() {}

    static AuditActions declared() {
        return AuditActions.of(
                "plan",
                LOADED,
                AMENDMENT_BEGUN,
                DRAFT_CHANGED,
                DRAFT_DISCARDED,
                APPROVED,
                DOCUMENT_BROUGHT,
                MAPPING_REMEMBERED);
    }
}
