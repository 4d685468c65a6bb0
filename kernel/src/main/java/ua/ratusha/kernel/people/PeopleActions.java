package ua.ratusha.kernel.people;

import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.audit.AuditActions;

/** What of this system is audited. */
final class PeopleActions {
    static final AuditAction UNIT_CREATED =
            new AuditAction("people.unit.created", "створено підрозділ", "unit created");
    static final AuditAction UNIT_CHANGED = new AuditAction("people.unit.changed", "змінено підрозділ", "unit changed");
    static final AuditAction UNIT_CLOSED = new AuditAction("people.unit.closed", "закрито підрозділ", "unit closed");
    static final AuditAction ORGANISATION_CREATED =
            new AuditAction("people.organisation.created", "додано організацію", "organisation added");
    static final AuditAction ORGANISATION_CHANGED =
            new AuditAction("people.organisation.changed", "змінено організацію", "organisation changed");
    static final AuditAction PERSON_CREATED = new AuditAction("people.person.created", "додано особу", "person added");
    static final AuditAction PERSON_CHANGED =
            new AuditAction("people.person.changed", "змінено дані особи", "person changed");
    static final AuditAction PERSON_ERASED =
            new AuditAction("people.person.erased", "стерто дані особи", "person erased");
    static final AuditAction CODE_SET =
            new AuditAction("people.person-code.set", "внесено персональний код", "personal code set");
    static final AuditAction CODE_SEEN =
            new AuditAction("people.person-code.seen", "переглянуто персональний код", "personal code seen");
    static final AuditAction CODE_SEARCHED = new AuditAction(
            "people.person-code.searched", "шукали особу за персональним кодом", "person searched by code");
    static final AuditAction CODE_ERASED =
            new AuditAction("people.person-code.erased", "стерто персональний код", "personal code erased");
    static final AuditAction POST_CREATED = new AuditAction("people.post.created", "створено посаду", "post created");
    static final AuditAction POST_ENDED = new AuditAction("people.post.ended", "завершено посаду", "post ended");

    static final AuditActions ALL = AuditActions.of(
            "people",
            UNIT_CREATED,
            UNIT_CHANGED,
            UNIT_CLOSED,
            ORGANISATION_CREATED,
            ORGANISATION_CHANGED,
            PERSON_CREATED,
            PERSON_CHANGED,
            PERSON_ERASED,
            CODE_SET,
            CODE_SEEN,
            CODE_SEARCHED,
            CODE_ERASED,
            POST_CREATED,
            POST_ENDED);

    private PeopleActions() {}
}
