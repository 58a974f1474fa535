package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Amazon SQS queue between the uploads and the function. It limits how many uploads the function stores at the same
 * time, and the function sends the rest of an upload, or ranges of a large upload, to the queue itself.
 */
public final class WorkQueueArgs extends ResourceArgs {
    @Import(name = "maximumConcurrency")
    private final @Nullable Integer maximumConcurrency;

    @Import(name = "batchSize")
    private final @Nullable Integer batchSize;

    @Import(name = "splitSize")
    private final @Nullable Integer splitSize;

    @Import(name = "maximumReceives")
    private final @Nullable Integer maximumReceives;

    private WorkQueueArgs(Builder builder) {
        this.maximumConcurrency = builder.maximumConcurrency;
        this.batchSize = builder.batchSize;
        this.splitSize = builder.splitSize;
        this.maximumReceives = builder.maximumReceives;
    }

    /** Returns a builder without arguments. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns how many invocations the queue may cause at the same time, if it is set. */
    public Optional<Integer> maximumConcurrency() {
        return Optional.ofNullable(maximumConcurrency);
    }

    /** Returns how many messages an invocation receives at most, if it is set. */
    public Optional<Integer> batchSize() {
        return Optional.ofNullable(batchSize);
    }

    /** Returns the size in MiB above which uploads are split, if it is set. */
    public Optional<Integer> splitSize() {
        return Optional.ofNullable(splitSize);
    }

    /** Returns how many times a message is received before it moves to the failure queue, if it is set. */
    public Optional<Integer> maximumReceives() {
        return Optional.ofNullable(maximumReceives);
    }

    /** Builds {@link WorkQueueArgs}. An argument that isn't set, or is null, has its default. */
    public static final class Builder {
        private @Nullable Integer maximumConcurrency;
        private @Nullable Integer batchSize;
        private @Nullable Integer splitSize;
        private @Nullable Integer maximumReceives;

        private Builder() {}

        /**
         * Sets how many invocations the queue may cause at the same time, from 2 to 1000 and at most
         * {@code reservedConcurrency}. Default: {@code reservedConcurrency} if that is at least 2; otherwise none, and
         * only the concurrency of the account limits it. Changing it updates the event source mapping in place.
         */
        public Builder maximumConcurrency(@Nullable Integer maximumConcurrency) {
            this.maximumConcurrency = maximumConcurrency;
            return this;
        }

        /**
         * Sets how many messages an invocation receives at most, from 1 to 10000. Only messages that fail are retried.
         * With more than 10, Lambda waits up to one second to collect them. Default: 1. Changing it updates the queue
         * and the event source mapping in place.
         */
        public Builder batchSize(@Nullable Integer batchSize) {
            this.batchSize = batchSize;
            return this;
        }

        /**
         * Sets the size above which the function stores an uncompressed upload in ranges of about this size, in
         * parallel, in MiB, from 1 to 1048576. Default: 64. Changing it updates the function in place.
         */
        public Builder splitSize(@Nullable Integer splitSize) {
            this.splitSize = splitSize;
            return this;
        }

        /**
         * Sets how many times a message is received before SQS moves it to the failure queue, from 1 to 1000. Default:
         * 5. Changing it updates the queue in place.
         */
        public Builder maximumReceives(@Nullable Integer maximumReceives) {
            this.maximumReceives = maximumReceives;
            return this;
        }

        /** Returns the arguments. A pipeline validates them when it is created. */
        public WorkQueueArgs build() {
            return new WorkQueueArgs(this);
        }
    }
}
