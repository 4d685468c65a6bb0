package ua.ratusha.programme.facts.bindings;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.sockets.FactSource.Words;

/**
 * What the bound sources said on a day.
 *
 * @param value {@code null} when they had nothing to say; then {@code reason} is there
 */
public record MeasuredValue(
        UUID programme,
        UUID indicator,
        LocalDate asOf,
        UUID binding,
        @Nullable BigDecimal value,
        String unit,
        @Nullable Words reason,
        Duration freshness,
        Instant measuredAt) {}
