package ua.ratusha.kernel.community;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.House;

/** The name over the door. A house is opened once, so the name is looked up until it is there and then kept. */
class HouseName implements House {
    private final Community community;
    private final PackReader packs;
    private final AtomicReference<@Nullable Names> known = new AtomicReference<>();

    HouseName(Community community, PackReader packs) {
        this.community = community;
        this.packs = packs;
    }

    private record Names(String uk, String en) {}

    @Override
    public String name(Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return find().map(names -> english ? names.en() : names.uk()).orElse(english ? "Ratusha" : "Ратуша");
    }

    private Optional<Names> find() {
        @Nullable Names names = known.get();
        if (names == null) {
            names = community.find().map(this::names).orElse(null);
            known.set(names);
        }
        return Optional.ofNullable(names);
    }

    private Names names(Community.Owner owner) {
        @Nullable String pack = owner.pack();
        return new Names(
                owner.name(), pack == null ? owner.name() : packs.read(pack).nameEn());
    }
}
