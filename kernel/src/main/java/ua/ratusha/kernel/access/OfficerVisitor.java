package ua.ratusha.kernel.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import ua.ratusha.kernel.web.Visitor;

/** Tells the web shell who has signed in and what the menu may offer. */
class OfficerVisitor implements Visitor {
    private final Access access;

    OfficerVisitor(Access access) {
        this.access = access;
    }

    @Override
    public Optional<String> findName(HttpServletRequest request) {
        return access.findOfficer().map(Officer::fullName);
    }

    @Override
    public boolean may(HttpServletRequest request, String permission) {
        return access.may(permission);
    }
}
