package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lifecycle rule of the bucket, which expires objects and their versions or moves them to other storage classes. Days
 * count from an object's upload, and for a noncurrent version from the upload of its successor.
 */
public final class LifecycleRuleArgs extends ResourceArgs {
    @Import(name = "keyPrefix")
    private final @Nullable String keyPrefix;

    @Import(name = "expirationDays")
    private final @Nullable Integer expirationDays;

    @Import(name = "transitions")
    private final @Nullable List<LifecycleTransitionArgs> transitions;

    @Import(name = "noncurrentVersionExpirationDays")
    private final @Nullable Integer noncurrentVersionExpirationDays;

    @Import(name = "newerNoncurrentVersions")
    private final @Nullable Integer newerNoncurrentVersions;

    @Import(name = "noncurrentVersionTransitions")
    private final @Nullable List<LifecycleTransitionArgs> noncurrentVersionTransitions;

    private LifecycleRuleArgs(Builder builder) {
        this.keyPrefix = builder.keyPrefix;
        this.expirationDays = builder.expirationDays;
        this.transitions = builder.transitions;
        this.noncurrentVersionExpirationDays = builder.noncurrentVersionExpirationDays;
        this.newerNoncurrentVersions = builder.newerNoncurrentVersions;
        this.noncurrentVersionTransitions = builder.noncurrentVersionTransitions;
    }

    /** Returns a builder for a rule; at least one action is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the prefix of the keys that the rule applies to, if it is set. */
    public Optional<String> keyPrefix() {
        return Optional.ofNullable(keyPrefix);
    }

    /** Returns the number of days after which objects expire, if it is set. */
    public Optional<Integer> expirationDays() {
        return Optional.ofNullable(expirationDays);
    }

    /** Returns when objects move to other storage classes, if it is set. */
    public Optional<List<LifecycleTransitionArgs>> transitions() {
        return Optional.ofNullable(transitions);
    }

    /** Returns the number of days after which noncurrent versions expire, if it is set. */
    public Optional<Integer> noncurrentVersionExpirationDays() {
        return Optional.ofNullable(noncurrentVersionExpirationDays);
    }

    /** Returns how many noncurrent versions S3 keeps regardless of their age, if it is set. */
    public Optional<Integer> newerNoncurrentVersions() {
        return Optional.ofNullable(newerNoncurrentVersions);
    }

    /** Returns when noncurrent versions move to other storage classes, if it is set. */
    public Optional<List<LifecycleTransitionArgs>> noncurrentVersionTransitions() {
        return Optional.ofNullable(noncurrentVersionTransitions);
    }

    /** Builds a {@link LifecycleRuleArgs}. An argument that isn't set, or is null, has its default. */
    public static final class Builder {
        private @Nullable String keyPrefix;
        private @Nullable Integer expirationDays;
        private @Nullable List<LifecycleTransitionArgs> transitions;
        private @Nullable Integer noncurrentVersionExpirationDays;
        private @Nullable Integer newerNoncurrentVersions;
        private @Nullable List<LifecycleTransitionArgs> noncurrentVersionTransitions;

        private Builder() {}

        /**
         * Sets the prefix of the keys that the rule applies to, at most 1024 bytes. Default: all keys. Changing it
         * updates the bucket in place.
         */
        public Builder keyPrefix(@Nullable String keyPrefix) {
            this.keyPrefix = keyPrefix;
            return this;
        }

        /**
         * Sets the number of days after which objects expire, at least 1. S3 then deletes them, or makes them
         * noncurrent in a bucket with versioning. Default: never. Changing it updates the bucket in place.
         */
        public Builder expirationDays(@Nullable Integer expirationDays) {
            this.expirationDays = expirationDays;
            return this;
        }

        /**
         * Sets when objects move to other storage classes, in order from the warmest to the coldest. S3 doesn't move
         * objects smaller than 128 KB. Default: never. Changing it updates the bucket in place.
         */
        public Builder transitions(@Nullable List<LifecycleTransitionArgs> transitions) {
            this.transitions = transitions;
            return this;
        }

        /**
         * Sets the number of days after which noncurrent versions expire, at least 1. Requires the argument versioning.
         * Default: never. Changing it updates the bucket in place.
         */
        public Builder noncurrentVersionExpirationDays(@Nullable Integer noncurrentVersionExpirationDays) {
            this.noncurrentVersionExpirationDays = noncurrentVersionExpirationDays;
            return this;
        }

        /**
         * Sets how many noncurrent versions of an object S3 keeps regardless of their age, from 1 to 100. Requires
         * {@code noncurrentVersionExpirationDays}. Default: none. Changing it updates the bucket in place; to unset it,
         * remove the rule in one update and add it again in the next.
         */
        public Builder newerNoncurrentVersions(@Nullable Integer newerNoncurrentVersions) {
            this.newerNoncurrentVersions = newerNoncurrentVersions;
            return this;
        }

        /**
         * Sets when noncurrent versions move to other storage classes, in order from the warmest to the coldest.
         * Requires the argument versioning. S3 doesn't move versions smaller than 128 KB. Default: never. Changing it
         * updates the bucket in place.
         */
        public Builder noncurrentVersionTransitions(
                @Nullable List<LifecycleTransitionArgs> noncurrentVersionTransitions) {
            this.noncurrentVersionTransitions = noncurrentVersionTransitions;
            return this;
        }

        /** Returns the arguments. A pipeline validates them when it is created. */
        public LifecycleRuleArgs build() {
            return new LifecycleRuleArgs(this);
        }
    }
}
