package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The provisioned read or write capacity of the table and of each of its indexes, in capacity units. With a maximum,
 * AWS Application Auto Scaling adjusts the capacity to its use.
 */
public final class TableCapacityArgs extends ResourceArgs {
    @Import(name = "minimum", required = true)
    private final Integer minimum;

    @Import(name = "maximum")
    private final @Nullable Integer maximum;

    @Import(name = "targetUtilization")
    private final @Nullable Integer targetUtilization;

    private TableCapacityArgs(Builder builder) {
        this.minimum = Objects.requireNonNullElse(builder.minimum, 0);
        this.maximum = builder.maximum;
        this.targetUtilization = builder.targetUtilization;
    }

    /** Returns a builder for a capacity; {@code minimum} is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the minimum capacity, or 0 if it isn't set. */
    public int minimum() {
        return minimum;
    }

    /** Returns the maximum capacity for auto scaling, if it is set. */
    public Optional<Integer> maximum() {
        return Optional.ofNullable(maximum);
    }

    /** Returns the target utilization for auto scaling in percent, if it is set. */
    public Optional<Integer> targetUtilization() {
        return Optional.ofNullable(targetUtilization);
    }

    /** Builds a {@link TableCapacityArgs}. An argument that isn't set, or is null, has its default. */
    public static final class Builder {
        private @Nullable Integer minimum;
        private @Nullable Integer maximum;
        private @Nullable Integer targetUtilization;

        private Builder() {}

        /**
         * Sets the minimum capacity in units, at least 1. Without a maximum, this is the capacity. Changing it updates
         * the table or its scaling in place.
         */
        public Builder minimum(Integer minimum) {
            this.minimum = minimum;
            return this;
        }

        /**
         * Sets the maximum capacity for auto scaling in units, more than the minimum. Default: none; the capacity is
         * fixed. Changing it updates the scaling in place.
         */
        public Builder maximum(@Nullable Integer maximum) {
            this.maximum = maximum;
            return this;
        }

        /**
         * Sets the target utilization for auto scaling in percent, from 20 to 90. Requires a maximum. Default: 70.
         * Changing it updates the scaling in place.
         */
        public Builder targetUtilization(@Nullable Integer targetUtilization) {
            this.targetUtilization = targetUtilization;
            return this;
        }

        /** Returns the arguments. A pipeline validates them when it is created. */
        public TableCapacityArgs build() {
            return new TableCapacityArgs(this);
        }
    }
}
