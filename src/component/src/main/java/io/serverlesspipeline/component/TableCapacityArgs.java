package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The provisioned capacity of the table and of each of its indexes, for reading or for writing, in capacity units. With
 * a maximum, AWS Application Auto Scaling adjusts it to what is used.
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

    /** Returns the least capacity, or 0 where unset. */
    public int minimum() {
        return minimum;
    }

    /** Returns the greatest capacity that it is scaled to, if it is scaled. */
    public Optional<Integer> maximum() {
        return Optional.ofNullable(maximum);
    }

    /** Returns how much of the capacity is to be in use, if it is set. */
    public Optional<Integer> targetUtilization() {
        return Optional.ofNullable(targetUtilization);
    }

    /** Builds a {@link TableCapacityArgs}. What is not set, or set to null, keeps its default. */
    public static final class Builder {
        private @Nullable Integer minimum;
        private @Nullable Integer maximum;
        private @Nullable Integer targetUtilization;

        private Builder() {}

        /**
         * Sets the least capacity, in units, at least 1; without a maximum it is the capacity. Changing it updates the
         * table or its scaling in place.
         */
        public Builder minimum(Integer minimum) {
            this.minimum = minimum;
            return this;
        }

        /**
         * Sets the greatest capacity that it is scaled to, in units, more than the minimum. Default: none; the capacity
         * is not scaled. Changing it updates the scaling in place.
         */
        public Builder maximum(@Nullable Integer maximum) {
            this.maximum = maximum;
            return this;
        }

        /**
         * Sets how much of the capacity is to be in use, in percent, from 20 to 90; needs a maximum. Default: 70.
         * Changing it updates the scaling in place.
         */
        public Builder targetUtilization(@Nullable Integer targetUtilization) {
            this.targetUtilization = targetUtilization;
            return this;
        }

        /** Returns the arguments. They are validated when a pipeline is made with them. */
        public TableCapacityArgs build() {
            return new TableCapacityArgs(this);
        }
    }
}
