package io.serverlesspipeline.handler.testing;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The write capacity of a table or partition: units per second, with a burst of unused units. */
public final class Capacity {
    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private final double unitsPerSecond;
    private final double most;
    private double units;
    private long refilled;

    /**
     * Creates a capacity.
     *
     * @param burst how many seconds of unused units are kept
     */
    public Capacity(LongSupplier nanoTime, double unitsPerSecond, double burst) {
        this.nanoTime = nanoTime;
        this.unitsPerSecond = unitsPerSecond;
        this.most = unitsPerSecond * burst;
        this.units = most;
        this.refilled = nanoTime.getAsLong();
    }

    /** Takes units if there are enough. */
    public synchronized boolean take(double wanted) {
        long now = nanoTime.getAsLong();
        units = Math.min(most, units + unitsPerSecond * (now - refilled) / SECOND);
        refilled = now;
        if (units < wanted) {
            return false;
        }
        units -= wanted;
        return true;
    }
}
