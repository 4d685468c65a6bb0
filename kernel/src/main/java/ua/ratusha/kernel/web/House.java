package ua.ratusha.kernel.web;

import java.time.ZoneId;
import java.util.Locale;

/** Whose house this is. A bean of this type replaces the shell's own, which says only «Ратуша». */
public interface House {

    /** «Чорноморська міська територіальна громада»; «Ратуша» until the community is named. */
    String name(Locale locale);

    /** The zone in which people and law count days. */
    default ZoneId zone() {
        return ZoneId.of("Europe/Kyiv");
    }

    /** True while the house holds generated data: every page then carries the synthetic mark. */
    default boolean synthetic() {
        return false;
    }
}
