package ua.ratusha.programme.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;

/** Copies of a redaction's records with one part changed. */
final class Contents {
    private Contents() {}

    static ProgrammeContent with(ProgrammeContent c, List<Direction> directions, List<Indicator> indicators) {
        return new ProgrammeContent(
                c.title(),
                c.communityName(),
                c.katottg(),
                c.years(),
                c.approvals(),
                c.passport(),
                c.sections(),
                directions,
                indicators,
                c.totals(),
                c.references(),
                c.figures(),
                c.monitoring(),
                c.reporting(),
                c.missing());
    }

    static Measure withKey(Measure m, UUID key) {
        return new Measure(
                key,
                m.code(),
                m.title(),
                m.termText(),
                m.firstYear(),
                m.lastYear(),
                m.executors(),
                m.fundingText(),
                m.funding(),
                m.money(),
                m.declaredTotal(),
                m.expectedResult(),
                m.place());
    }

    static Indicator withKeys(Indicator i, UUID key, @Nullable UUID measureKey) {
        return new Indicator(
                key,
                i.number(),
                i.priority(),
                measureKey,
                i.title(),
                i.unit(),
                i.growth(),
                i.cumulative(),
                i.baseline(),
                i.targets(),
                i.wholePeriod(),
                i.wholePeriodUnit(),
                i.place());
    }
}
