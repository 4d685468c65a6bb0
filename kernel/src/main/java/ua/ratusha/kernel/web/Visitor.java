package ua.ratusha.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who looks at a page, as far as the shell must know. A bean of this type replaces the shell's own. */
public interface Visitor {

    /** The name to show in the header when somebody is signed in. */
    Optional<String> findName(HttpServletRequest request);

    /** @param permission as a menu entry names it; never empty */
    boolean may(HttpServletRequest request, String permission);
}
