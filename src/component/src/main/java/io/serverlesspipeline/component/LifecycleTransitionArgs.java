package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A transition of objects, or of their noncurrent versions, to another storage class. */
public final class LifecycleTransitionArgs extends ResourceArgs {
    @Import(name = "days", required = true)
    private final Integer days;

    @Import(name = "storageClass", required = true)
    private final String storageClass;

    private LifecycleTransitionArgs(Builder builder) {
        this.days = Objects.requireNonNullElse(builder.days, 0);
        this.storageClass = Objects.requireNonNullElse(builder.storageClass, "");
    }

    /** Returns a builder for a transition; {@code days} and {@code storageClass} are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of days after which the transition takes place, or 0 if it isn't set. */
    public int days() {
        return days;
    }

    /** Returns the storage class, or an empty string if it isn't set. */
    public String storageClass() {
        return storageClass;
    }

    /** Builds a {@link LifecycleTransitionArgs}. An argument that isn't set, or is null, has its default. */
    public static final class Builder {
        private @Nullable Integer days;
        private @Nullable String storageClass;

        private Builder() {}

        /**
         * Sets the number of days after which the transition takes place: at least 1, or at least 30 for
         * {@code STANDARD_IA} and {@code ONEZONE_IA}. A transition from one of these two classes must be at least 30
         * days later. Changing it updates the bucket in place.
         */
        public Builder days(Integer days) {
            this.days = days;
            return this;
        }

        /**
         * Sets the storage class, from the warmest to the coldest: {@code STANDARD_IA}, {@code INTELLIGENT_TIERING},
         * {@code ONEZONE_IA}, {@code GLACIER_IR}, {@code GLACIER}, or {@code DEEP_ARCHIVE}. Changing it updates the
         * bucket in place.
         */
        public Builder storageClass(String storageClass) {
            this.storageClass = storageClass;
            return this;
        }

        /** Returns the arguments. A pipeline validates them when it is created. */
        public LifecycleTransitionArgs build() {
            return new LifecycleTransitionArgs(this);
        }
    }
}
