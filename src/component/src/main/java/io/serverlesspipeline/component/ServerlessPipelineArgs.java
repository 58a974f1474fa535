package io.serverlesspipeline.component;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a {@link ServerlessPipeline}. None is required, and every default is the secure and cheap choice.
 * They are validated when the pipeline is made, names and maps that are outputs as soon as they are known.
 */
public final class ServerlessPipelineArgs extends ResourceArgs {
    @Import(name = "bucketName")
    private final @Nullable Output<String> bucketName;

    @Import(name = "keyPrefix")
    private final @Nullable String keyPrefix;

    @Import(name = "keySuffix")
    private final @Nullable String keySuffix;

    @Import(name = "forceDestroy")
    private final @Nullable Boolean forceDestroy;

    @Import(name = "versioning")
    private final @Nullable Boolean versioning;

    @Import(name = "tableName")
    private final @Nullable Output<String> tableName;

    @Import(name = "deletionProtection")
    private final @Nullable Boolean deletionProtection;

    @Import(name = "requireTls")
    private final @Nullable Boolean requireTls;

    @Import(name = "entities")
    private final @Nullable List<EntityRuleArgs> entities;

    @Import(name = "runtime")
    private final @Nullable String runtime;

    @Import(name = "architecture")
    private final @Nullable String architecture;

    @Import(name = "memorySize")
    private final @Nullable Integer memorySize;

    @Import(name = "timeout")
    private final @Nullable Integer timeout;

    @Import(name = "tracing")
    private final @Nullable Boolean tracing;

    @Import(name = "functionCode")
    private final @Nullable Archive functionCode;

    @Import(name = "environment")
    private final @Nullable Output<Map<String, String>> environment;

    @Import(name = "logRetentionDays")
    private final @Nullable Integer logRetentionDays;

    @Import(name = "retryAttempts")
    private final @Nullable Integer retryAttempts;

    @Import(name = "maximumEventAge")
    private final @Nullable Integer maximumEventAge;

    @Import(name = "tags")
    private final @Nullable Output<Map<String, String>> tags;

    private ServerlessPipelineArgs(Builder builder) {
        this.bucketName = builder.bucketName;
        this.keyPrefix = builder.keyPrefix;
        this.keySuffix = builder.keySuffix;
        this.forceDestroy = builder.forceDestroy;
        this.versioning = builder.versioning;
        this.tableName = builder.tableName;
        this.deletionProtection = builder.deletionProtection;
        this.requireTls = builder.requireTls;
        this.entities = builder.entities;
        this.runtime = builder.runtime;
        this.architecture = builder.architecture;
        this.memorySize = builder.memorySize;
        this.timeout = builder.timeout;
        this.tracing = builder.tracing;
        this.functionCode = builder.functionCode;
        this.environment = builder.environment;
        this.logRetentionDays = builder.logRetentionDays;
        this.retryAttempts = builder.retryAttempts;
        this.maximumEventAge = builder.maximumEventAge;
        this.tags = builder.tags;
    }

    /** Returns a builder on which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the bucket's physical name, if it is set. */
    public Optional<Output<String>> bucketName() {
        return Optional.ofNullable(bucketName);
    }

    /** Returns the beginning of the keys that are processed, if it is set. */
    public Optional<String> keyPrefix() {
        return Optional.ofNullable(keyPrefix);
    }

    /** Returns the end of the keys that are processed, if it is set. */
    public Optional<String> keySuffix() {
        return Optional.ofNullable(keySuffix);
    }

    /** Returns whether destroying the pipeline deletes the objects that are left in the bucket, if it is set. */
    public Optional<Boolean> forceDestroy() {
        return Optional.ofNullable(forceDestroy);
    }

    /** Returns whether the bucket keeps every version of an object, if it is set. */
    public Optional<Boolean> versioning() {
        return Optional.ofNullable(versioning);
    }

    /** Returns the table's physical name, if it is set. */
    public Optional<Output<String>> tableName() {
        return Optional.ofNullable(tableName);
    }

    /** Returns whether the table refuses to be deleted, if it is set. */
    public Optional<Boolean> deletionProtection() {
        return Optional.ofNullable(deletionProtection);
    }

    /** Returns whether bucket and failure queue deny every request that does not use TLS, if it is set. */
    public Optional<Boolean> requireTls() {
        return Optional.ofNullable(requireTls);
    }

    /** Returns the entity mapping, if it is set. */
    public Optional<List<EntityRuleArgs>> entities() {
        return Optional.ofNullable(entities);
    }

    /** Returns the Lambda runtime, if it is set. */
    public Optional<String> runtime() {
        return Optional.ofNullable(runtime);
    }

    /** Returns the function's instruction set, if it is set. */
    public Optional<String> architecture() {
        return Optional.ofNullable(architecture);
    }

    /** Returns the function's memory in megabytes, if it is set. */
    public Optional<Integer> memorySize() {
        return Optional.ofNullable(memorySize);
    }

    /** Returns the longest time that one invocation may take in seconds, if it is set. */
    public Optional<Integer> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** Returns whether the function sends traces to AWS X-Ray, if it is set. */
    public Optional<Boolean> tracing() {
        return Optional.ofNullable(tracing);
    }

    /** Returns the function's package, if it is set. */
    public Optional<Archive> functionCode() {
        return Optional.ofNullable(functionCode);
    }

    /** Returns further environment variables of the function, if it is set. */
    public Optional<Output<Map<String, String>>> environment() {
        return Optional.ofNullable(environment);
    }

    /** Returns how many days the function's log is kept, if it is set. */
    public Optional<Integer> logRetentionDays() {
        return Optional.ofNullable(logRetentionDays);
    }

    /** Returns how often Lambda tries an event again that failed, if it is set. */
    public Optional<Integer> retryAttempts() {
        return Optional.ofNullable(retryAttempts);
    }

    /** Returns how long Lambda keeps trying an event, in seconds, if it is set. */
    public Optional<Integer> maximumEventAge() {
        return Optional.ofNullable(maximumEventAge);
    }

    /** Returns tags of every resource that can carry them, if it is set. */
    public Optional<Output<Map<String, String>>> tags() {
        return Optional.ofNullable(tags);
    }

    /** Builds {@link ServerlessPipelineArgs}. What is not set, or set to null, keeps its default. */
    public static final class Builder {
        private @Nullable Output<String> bucketName;
        private @Nullable String keyPrefix;
        private @Nullable String keySuffix;
        private @Nullable Boolean forceDestroy;
        private @Nullable Boolean versioning;
        private @Nullable Output<String> tableName;
        private @Nullable Boolean deletionProtection;
        private @Nullable Boolean requireTls;
        private @Nullable List<EntityRuleArgs> entities;
        private @Nullable String runtime;
        private @Nullable String architecture;
        private @Nullable Integer memorySize;
        private @Nullable Integer timeout;
        private @Nullable Boolean tracing;
        private @Nullable Archive functionCode;
        private @Nullable Output<Map<String, String>> environment;
        private @Nullable Integer logRetentionDays;
        private @Nullable Integer retryAttempts;
        private @Nullable Integer maximumEventAge;
        private @Nullable Output<Map<String, String>> tags;

        private Builder() {}

        /**
         * Sets the bucket's physical name: 3 to 63 lower-case letters, digits, hyphens and dots. By default Pulumi
         * makes a unique one from the pipeline's name. Changing it replaces the bucket.
         */
        public Builder bucketName(@Nullable Output<String> bucketName) {
            this.bucketName = bucketName;
            return this;
        }

        /** Sets bucketName to a plain value, see {@link #bucketName(Output)}. */
        public Builder bucketName(String bucketName) {
            return bucketName(Output.of(NameChecks.bucketName(ArgumentChecks.ofArguments(), bucketName)));
        }

        /**
         * Sets the beginning of the keys that are processed, such as {@code incoming/}: letters, digits and {@code / -
         * _ .}. By default every key is. The role may read no other key.
         */
        public Builder keyPrefix(@Nullable String keyPrefix) {
            this.keyPrefix = keyPrefix;
            return this;
        }

        /**
         * Sets the end of the keys that are processed, such as {@code .ndjson}: letters, digits and {@code / - _ .}. By
         * default every key is.
         */
        public Builder keySuffix(@Nullable String keySuffix) {
            this.keySuffix = keySuffix;
            return this;
        }

        /**
         * Sets whether destroying the pipeline deletes the objects that are left in the bucket. Defaults to
         * {@code false}: the bucket must be emptied first.
         */
        public Builder forceDestroy(@Nullable Boolean forceDestroy) {
            this.forceDestroy = forceDestroy;
            return this;
        }

        /**
         * Sets whether the bucket keeps every version of an object; the function then reads the very version that the
         * event names. Defaults to {@code false}.
         */
        public Builder versioning(@Nullable Boolean versioning) {
            this.versioning = versioning;
            return this;
        }

        /**
         * Sets the table's physical name: 3 to 255 letters, digits and {@code . - _}. By default Pulumi makes a unique
         * one from the pipeline's name. Changing it replaces the table.
         */
        public Builder tableName(@Nullable Output<String> tableName) {
            this.tableName = tableName;
            return this;
        }

        /** Sets tableName to a plain value, see {@link #tableName(Output)}. */
        public Builder tableName(String tableName) {
            return tableName(Output.of(NameChecks.tableName(ArgumentChecks.ofArguments(), tableName)));
        }

        /**
         * Sets whether the table refuses to be deleted. Defaults to {@code true}: it must be switched off before the
         * pipeline can be destroyed.
         */
        public Builder deletionProtection(@Nullable Boolean deletionProtection) {
            this.deletionProtection = deletionProtection;
            return this;
        }

        /**
         * Sets whether bucket and failure queue deny every request that does not use TLS. Defaults to {@code true};
         * switch it off only for an emulator that speaks plain HTTP.
         */
        public Builder requireTls(@Nullable Boolean requireTls) {
            this.requireTls = requireTls;
            return this;
        }

        /**
         * Sets the entity mapping: which item a record of each type becomes. Defaults to the users, orders and sessions
         * that the documentation shows; an empty list stores objects alone.
         */
        public Builder entities(@Nullable List<EntityRuleArgs> entities) {
            this.entities = entities;
            return this;
        }

        /**
         * Sets the Lambda runtime: {@code java21}, {@code java17}, or {@code provided.al2023}, which needs
         * {@link Builder#functionCode} too. Defaults to {@code java21}.
         */
        public Builder runtime(@Nullable String runtime) {
            this.runtime = runtime;
            return this;
        }

        /**
         * Sets the function's instruction set: {@code arm64} or {@code x86_64}. Defaults to {@code arm64}, the cheaper
         * one.
         */
        public Builder architecture(@Nullable String architecture) {
            this.architecture = architecture;
            return this;
        }

        /** Sets the function's memory in megabytes, from 128 to 10240; the CPU grows with it. Defaults to 512. */
        public Builder memorySize(@Nullable Integer memorySize) {
            this.memorySize = memorySize;
            return this;
        }

        /** Sets the longest time that one invocation may take in seconds, from 1 to 900. Defaults to 300. */
        public Builder timeout(@Nullable Integer timeout) {
            this.timeout = timeout;
            return this;
        }

        /** Sets whether the function sends traces to AWS X-Ray. Defaults to {@code false}. */
        public Builder tracing(@Nullable Boolean tracing) {
            this.tracing = tracing;
            return this;
        }

        /** Sets the function's package. Defaults to the one that this library carries, for the managed runtimes. */
        public Builder functionCode(@Nullable Archive functionCode) {
            this.functionCode = functionCode;
            return this;
        }

        /**
         * Sets further environment variables of the function. Names that begin with {@code PIPELINE_} or {@code AWS_}
         * are taken; together with the pipeline's own they may hold 4 KB.
         */
        public Builder environment(@Nullable Output<Map<String, String>> environment) {
            this.environment = environment;
            return this;
        }

        /** Sets environment to a plain value, see {@link #environment(Output)}. */
        public Builder environment(Map<String, String> environment) {
            return environment(Output.of(NameChecks.environment(ArgumentChecks.ofArguments(), environment)));
        }

        /**
         * Sets how many days the function's log is kept: one of the values that CloudWatch Logs offers. Defaults to 30.
         */
        public Builder logRetentionDays(@Nullable Integer logRetentionDays) {
            this.logRetentionDays = logRetentionDays;
            return this;
        }

        /** Sets how often Lambda tries an event again that failed, from 0 to 2. Defaults to 2. */
        public Builder retryAttempts(@Nullable Integer retryAttempts) {
            this.retryAttempts = retryAttempts;
            return this;
        }

        /** Sets how long Lambda keeps trying an event, in seconds, from 60 to 21600. Defaults to 21600 (six hours). */
        public Builder maximumEventAge(@Nullable Integer maximumEventAge) {
            this.maximumEventAge = maximumEventAge;
            return this;
        }

        /** Sets tags of every resource that can carry them. Defaults to none. */
        public Builder tags(@Nullable Output<Map<String, String>> tags) {
            this.tags = tags;
            return this;
        }

        /** Sets tags to a plain value, see {@link #tags(Output)}. */
        public Builder tags(Map<String, String> tags) {
            return tags(Output.of(tags));
        }

        /** Returns the arguments. They are validated when a pipeline is made with them. */
        public ServerlessPipelineArgs build() {
            return new ServerlessPipelineArgs(this);
        }
    }
}
