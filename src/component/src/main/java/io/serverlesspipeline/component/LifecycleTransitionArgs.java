package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When objects, or noncurrent versions of them, move to a cheaper class of storage. */
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

    /** Returns after how many days the move is, or 0 where unset. */
    public int days() {
        return days;
    }

    /** Returns the class of storage, or an empty string where unset. */
    public String storageClass() {
        return storageClass;
    }

    /** Builds a {@link LifecycleTransitionArgs}. What is not set, or set to null, keeps its default. */
    public static final class Builder {
        private @Nullable Integer days;
        private @Nullable String storageClass;

        private Builder() {}

        /**
         * Sets after how many days the move is: at least 1, for {@code STANDARD_IA} and {@code ONEZONE_IA} at least 30,
         * and at least 30 more for what comes after these two. Changing it updates the bucket in place.
         */
        public Builder days(Integer days) {
            this.days = days;
            return this;
        }

        /**
         * Sets the class of storage, from the warmest to the coldest {@code STANDARD_IA}, {@code INTELLIGENT_TIERING},
         * {@code ONEZONE_IA}, {@code GLACIER_IR}, {@code GLACIER} or {@code DEEP_ARCHIVE}. Changing it updates the
         * bucket in place.
         */
        public Builder storageClass(String storageClass) {
            this.storageClass = storageClass;
            return this;
        }

        /** Returns the arguments. They are validated when a pipeline is made with them. */
        public LifecycleTransitionArgs build() {
            return new LifecycleTransitionArgs(this);
        }
    }
}
