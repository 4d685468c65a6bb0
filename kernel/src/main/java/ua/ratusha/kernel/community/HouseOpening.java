package ua.ratusha.kernel.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.support.TransactionTemplate;
import ua.ratusha.kernel.audit.Actor;
import ua.ratusha.kernel.house.HouseSettings;
import ua.ratusha.kernel.people.Unit;
import ua.ratusha.kernel.people.Units;

/** Before the first page is asked for: the house becomes somebody's, each pack whole or not at all. */
class HouseOpening implements SmartInitializingSingleton {
    private final HouseSettings settings;
    private final PackReader packs;
    private final Community community;
    private final Figures figures;
    private final Units units;
    private final ObjectProvider<PackRoom> rooms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HouseOpening(
            HouseSettings settings,
            PackReader packs,
            Community community,
            Figures figures,
            Units units,
            ObjectProvider<PackRoom> rooms,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.packs = packs;
        this.community = community;
        this.figures = figures;
        this.units = units;
        this.rooms = rooms;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String own = settings.pack();
        if (own == null || own.isBlank()) {
            return;
        }
        Pack pack = packs.read(own);
        transaction.executeWithoutResult(status -> {
            community.open(pack.name(), pack.katottg(), pack.code());
            openUnits(pack);
            open(pack, true);
        });
        @Nullable List<String> compared = settings.compare();
        for (String other : compared == null ? List.<String>of() : compared) {
            Pack beside = packs.read(other);
            transaction.executeWithoutResult(status -> open(beside, false));
        }
    }

    private void open(Pack pack, boolean own) {
        figures.load(pack);
        rooms.orderedStream().forEach(room -> room.open(pack, own));
    }

    private void openUnits(Pack pack) {
        Map<String, UUID> made = new HashMap<>();
        for (Pack.Unit unit : pack.units()) {
            UUID id = units.findByCode(unit.code())
                    .map(Unit::id)
                    .orElseGet(() -> units.create(details(unit, made, LocalDate.now(clock)), Actor.HOUSE));
            made.put(unit.code(), id);
        }
    }

    private static Unit.Details details(Pack.Unit unit, Map<String, UUID> made, LocalDate since) {
        @Nullable String parent = unit.parent();
        return new Unit.Details(
                unit.name(),
                unit.shortName(),
                unit.code(),
                parent == null ? null : made.get(parent),
                null,
                null,
                since,
                null);
    }
}
