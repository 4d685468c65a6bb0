package ua.ratusha.kernel.files;

import java.nio.file.Path;

/** A look inside a file before it is kept: archive bombs, damage, known evil. All beans of this type are asked. */
@FunctionalInterface
public interface ContentCheck {
    /**
     * @param file the whole content, not yet in the store; read only
     * @param mediaType the type found in it, for example {@code application/zip}
     * @param name the name that the person gave
     * @throws ua.ratusha.kernel.web.Refusal if the file must not be kept; the words name the file and the mend
     */
    void check(Path file, String mediaType, String name);
}
