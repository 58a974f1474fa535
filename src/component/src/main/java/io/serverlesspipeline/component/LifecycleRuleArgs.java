package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the bucket's lifecycle: what S3 does with objects, and with versions of them, as they grow old. Days are
 * counted from an object's upload, and for a noncurrent version from when a newer one took its place.
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

    /** Returns the beginning of the keys that the rule is for, if it is set. */
    public Optional<String> keyPrefix() {
        return Optional.ofNullable(keyPrefix);
    }

    /** Returns after how many days objects are deleted, if they are. */
    public Optional<Integer> expirationDays() {
        return Optional.ofNullable(expirationDays);
    }

    /** Returns when objects move to cheaper storage, if they do. */
    public Optional<List<LifecycleTransitionArgs>> transitions() {
        return Optional.ofNullable(transitions);
    }

    /** Returns after how many days noncurrent versions are deleted, if they are. */
    public Optional<Integer> noncurrentVersionExpirationDays() {
        return Optional.ofNullable(noncurrentVersionExpirationDays);
    }

    /** Returns how many noncurrent versions are kept whatever their age, if any are. */
    public Optional<Integer> newerNoncurrentVersions() {
        return Optional.ofNullable(newerNoncurrentVersions);
    }

    /** Returns when noncurrent versions move to cheaper storage, if they do. */
    public Optional<List<LifecycleTransitionArgs>> noncurrentVersionTransitions() {
        return Optional.ofNullable(noncurrentVersionTransitions);
    }

    /** Builds a {@link LifecycleRuleArgs}. What is not set, or set to null, keeps its default. */
    public static final class Builder {
        private @Nullable String keyPrefix;
        private @Nullable Integer expirationDays;
        private @Nullable List<LifecycleTransitionArgs> transitions;
        private @Nullable Integer noncurrentVersionExpirationDays;
        private @Nullable Integer newerNoncurrentVersions;
        private @Nullable List<LifecycleTransitionArgs> noncurrentVersionTransitions;

        private Builder() {}

        /**
         * Sets the beginning of the keys that the rule is for: at most 1024 bytes. Default: every key. Changing it
         * updates the bucket in place.
         */
        public Builder keyPrefix(@Nullable String keyPrefix) {
            this.keyPrefix = keyPrefix;
            return this;
        }

        /**
         * Sets after how many days objects are deleted, at least 1; in a bucket with versions they become noncurrent
         * instead. Default: never. Changing it updates the bucket in place.
         */
        public Builder expirationDays(@Nullable Integer expirationDays) {
            this.expirationDays = expirationDays;
            return this;
        }

        /**
         * Sets when objects move to cheaper storage, from the warmest class to the coldest. S3 moves no object of less
         * than 128 KB. Default: never. Changing it updates the bucket in place.
         */
        public Builder transitions(@Nullable List<LifecycleTransitionArgs> transitions) {
            this.transitions = transitions;
            return this;
        }

        /**
         * Sets after how many days noncurrent versions are deleted, at least 1; needs the argument versioning. Default:
         * never. Changing it updates the bucket in place.
         */
        public Builder noncurrentVersionExpirationDays(@Nullable Integer noncurrentVersionExpirationDays) {
            this.noncurrentVersionExpirationDays = noncurrentVersionExpirationDays;
            return this;
        }

        /**
         * Sets how many noncurrent versions of an object are kept whatever their age, from 1 to 100; needs
         * {@code noncurrentVersionExpirationDays}. Default: none. Changing it updates the bucket in place; to leave it
         * out again, leave out the rule in one update and add it again in the next.
         */
        public Builder newerNoncurrentVersions(@Nullable Integer newerNoncurrentVersions) {
            this.newerNoncurrentVersions = newerNoncurrentVersions;
            return this;
        }

        /**
         * Sets when noncurrent versions move to cheaper storage, from the warmest class to the coldest; needs the
         * argument versioning. S3 moves no version of less than 128 KB. Default: never. Changing it updates the bucket
         * in place.
         */
        public Builder noncurrentVersionTransitions(
                @Nullable List<LifecycleTransitionArgs> noncurrentVersionTransitions) {
            this.noncurrentVersionTransitions = noncurrentVersionTransitions;
            return this;
        }

        /** Returns the arguments. They are validated when a pipeline is made with them. */
        public LifecycleRuleArgs build() {
            return new LifecycleRuleArgs(this);
        }
    }
}
