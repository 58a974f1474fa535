package io.serverlesspipeline.component;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.serverlesspipeline.component.internal.settings.PipelineSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a {@link ServerlessPipeline}. None is required, and every default is the secure and cheap choice.
 * They are validated when the pipeline is made, names and maps that are outputs as soon as they are known.
 */
public final class ServerlessPipelineArgs extends ResourceArgs {
    @Import(name = "bucketName")
    private final @Nullable Output<String> bucketName;

    @Import(name = "existingBucketName")
    private final @Nullable Output<String> existingBucketName;

    @Import(name = "keyPrefixes")
    private final @Nullable List<String> keyPrefixes;

    @Import(name = "keySuffixes")
    private final @Nullable List<String> keySuffixes;

    @Import(name = "events")
    private final @Nullable List<String> events;

    @Import(name = "manageNotification")
    private final @Nullable Boolean manageNotification;

    @Import(name = "forceDestroy")
    private final @Nullable Boolean forceDestroy;

    @Import(name = "versioning")
    private final @Nullable Boolean versioning;

    @Import(name = "bucketKeyArn")
    private final @Nullable Output<String> bucketKeyArn;

    @Import(name = "lifecycleRules")
    private final @Nullable List<LifecycleRuleArgs> lifecycleRules;

    @Import(name = "corsRules")
    private final @Nullable List<CorsRuleArgs> corsRules;

    @Import(name = "accessLogBucketName")
    private final @Nullable Output<String> accessLogBucketName;

    @Import(name = "accessLogPrefix")
    private final @Nullable String accessLogPrefix;

    @Import(name = "tableName")
    private final @Nullable Output<String> tableName;

    @Import(name = "existingTableName")
    private final @Nullable Output<String> existingTableName;

    @Import(name = "deletionProtection")
    private final @Nullable Boolean deletionProtection;

    @Import(name = "tableKeyArn")
    private final @Nullable Output<String> tableKeyArn;

    @Import(name = "pointInTimeRecovery")
    private final @Nullable Boolean pointInTimeRecovery;

    @Import(name = "tableClass")
    private final @Nullable String tableClass;

    @Import(name = "indexes")
    private final @Nullable List<TableIndexArgs> indexes;

    @Import(name = "streamViewType")
    private final @Nullable String streamViewType;

    @Import(name = "maximumReadRequestUnits")
    private final @Nullable Integer maximumReadRequestUnits;

    @Import(name = "maximumWriteRequestUnits")
    private final @Nullable Integer maximumWriteRequestUnits;

    @Import(name = "readCapacity")
    private final @Nullable TableCapacityArgs readCapacity;

    @Import(name = "writeCapacity")
    private final @Nullable TableCapacityArgs writeCapacity;

    @Import(name = "requireTls")
    private final @Nullable Boolean requireTls;

    @Import(name = "files")
    private final @Nullable List<FileRuleArgs> files;

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

    @Import(name = "ephemeralStorageSize")
    private final @Nullable Integer ephemeralStorageSize;

    @Import(name = "reservedConcurrency")
    private final @Nullable Integer reservedConcurrency;

    @Import(name = "snapStart")
    private final @Nullable Boolean snapStart;

    @Import(name = "tracing")
    private final @Nullable Boolean tracing;

    @Import(name = "permissionsBoundaryArn")
    private final @Nullable Output<String> permissionsBoundaryArn;

    @Import(name = "functionCode")
    private final @Nullable Archive functionCode;

    @Import(name = "handler")
    private final @Nullable String handler;

    @Import(name = "layerArns")
    private final @Nullable Output<List<String>> layerArns;

    @Import(name = "environment")
    private final @Nullable Output<Map<String, String>> environment;

    @Import(name = "subnetIds")
    private final @Nullable Output<List<String>> subnetIds;

    @Import(name = "securityGroupIds")
    private final @Nullable Output<List<String>> securityGroupIds;

    @Import(name = "logRetentionDays")
    private final @Nullable Integer logRetentionDays;

    @Import(name = "logKeyArn")
    private final @Nullable Output<String> logKeyArn;

    @Import(name = "logFormat")
    private final @Nullable String logFormat;

    @Import(name = "logLevel")
    private final @Nullable String logLevel;

    @Import(name = "systemLogLevel")
    private final @Nullable String systemLogLevel;

    @Import(name = "retryAttempts")
    private final @Nullable Integer retryAttempts;

    @Import(name = "maximumEventAge")
    private final @Nullable Integer maximumEventAge;

    @Import(name = "failureDestinationArn")
    private final @Nullable Output<String> failureDestinationArn;

    @Import(name = "failureQueueKeyArn")
    private final @Nullable Output<String> failureQueueKeyArn;

    @Import(name = "alarms")
    private final @Nullable AlarmArgs alarms;

    @Import(name = "retainOnDelete")
    private final @Nullable Boolean retainOnDelete;

    @Import(name = "tags")
    private final @Nullable Output<Map<String, String>> tags;

    private ServerlessPipelineArgs(Builder builder) {
        this.bucketName = builder.bucketName;
        this.existingBucketName = builder.existingBucketName;
        this.keyPrefixes = builder.keyPrefixes;
        this.keySuffixes = builder.keySuffixes;
        this.events = builder.events;
        this.manageNotification = builder.manageNotification;
        this.forceDestroy = builder.forceDestroy;
        this.versioning = builder.versioning;
        this.bucketKeyArn = builder.bucketKeyArn;
        this.lifecycleRules = builder.lifecycleRules;
        this.corsRules = builder.corsRules;
        this.accessLogBucketName = builder.accessLogBucketName;
        this.accessLogPrefix = builder.accessLogPrefix;
        this.tableName = builder.tableName;
        this.existingTableName = builder.existingTableName;
        this.deletionProtection = builder.deletionProtection;
        this.tableKeyArn = builder.tableKeyArn;
        this.pointInTimeRecovery = builder.pointInTimeRecovery;
        this.tableClass = builder.tableClass;
        this.indexes = builder.indexes;
        this.streamViewType = builder.streamViewType;
        this.maximumReadRequestUnits = builder.maximumReadRequestUnits;
        this.maximumWriteRequestUnits = builder.maximumWriteRequestUnits;
        this.readCapacity = builder.readCapacity;
        this.writeCapacity = builder.writeCapacity;
        this.requireTls = builder.requireTls;
        this.files = builder.files;
        this.entities = builder.entities;
        this.runtime = builder.runtime;
        this.architecture = builder.architecture;
        this.memorySize = builder.memorySize;
        this.timeout = builder.timeout;
        this.ephemeralStorageSize = builder.ephemeralStorageSize;
        this.reservedConcurrency = builder.reservedConcurrency;
        this.snapStart = builder.snapStart;
        this.tracing = builder.tracing;
        this.permissionsBoundaryArn = builder.permissionsBoundaryArn;
        this.functionCode = builder.functionCode;
        this.handler = builder.handler;
        this.layerArns = builder.layerArns;
        this.environment = builder.environment;
        this.subnetIds = builder.subnetIds;
        this.securityGroupIds = builder.securityGroupIds;
        this.logRetentionDays = builder.logRetentionDays;
        this.logKeyArn = builder.logKeyArn;
        this.logFormat = builder.logFormat;
        this.logLevel = builder.logLevel;
        this.systemLogLevel = builder.systemLogLevel;
        this.retryAttempts = builder.retryAttempts;
        this.maximumEventAge = builder.maximumEventAge;
        this.failureDestinationArn = builder.failureDestinationArn;
        this.failureQueueKeyArn = builder.failureQueueKeyArn;
        this.alarms = builder.alarms;
        this.retainOnDelete = builder.retainOnDelete;
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

    /** Returns the name of a bucket that is there already, if it is set. */
    public Optional<Output<String>> existingBucketName() {
        return Optional.ofNullable(existingBucketName);
    }

    /** Returns the beginnings of the keys that are processed, if they are set. */
    public Optional<List<String>> keyPrefixes() {
        return Optional.ofNullable(keyPrefixes);
    }

    /** Returns the ends of the keys that are processed, if they are set. */
    public Optional<List<String>> keySuffixes() {
        return Optional.ofNullable(keySuffixes);
    }

    /** Returns which of S3's events invoke the function, if they are set. */
    public Optional<List<String>> events() {
        return Optional.ofNullable(events);
    }

    /** Returns whether the pipeline sets the bucket's notification, if it is set. */
    public Optional<Boolean> manageNotification() {
        return Optional.ofNullable(manageNotification);
    }

    /** Returns whether destroying the pipeline deletes the objects that are left in the bucket, if it is set. */
    public Optional<Boolean> forceDestroy() {
        return Optional.ofNullable(forceDestroy);
    }

    /** Returns whether the bucket keeps every version of an object, if it is set. */
    public Optional<Boolean> versioning() {
        return Optional.ofNullable(versioning);
    }

    /** Returns the ARN of the AWS KMS key that encrypts the bucket's objects, if it is set. */
    public Optional<Output<String>> bucketKeyArn() {
        return Optional.ofNullable(bucketKeyArn);
    }

    /** Returns what S3 does with objects as they grow old, if it is set. */
    public Optional<List<LifecycleRuleArgs>> lifecycleRules() {
        return Optional.ofNullable(lifecycleRules);
    }

    /** Returns which pages may use the bucket from a browser, if it is set. */
    public Optional<List<CorsRuleArgs>> corsRules() {
        return Optional.ofNullable(corsRules);
    }

    /** Returns the name of the bucket that requests are logged to, if it is set. */
    public Optional<Output<String>> accessLogBucketName() {
        return Optional.ofNullable(accessLogBucketName);
    }

    /** Returns the beginning of the keys of the access log, if it is set. */
    public Optional<String> accessLogPrefix() {
        return Optional.ofNullable(accessLogPrefix);
    }

    /** Returns the table's physical name, if it is set. */
    public Optional<Output<String>> tableName() {
        return Optional.ofNullable(tableName);
    }

    /** Returns the name of a table that is there already, if it is set. */
    public Optional<Output<String>> existingTableName() {
        return Optional.ofNullable(existingTableName);
    }

    /** Returns whether the table refuses to be deleted, if it is set. */
    public Optional<Boolean> deletionProtection() {
        return Optional.ofNullable(deletionProtection);
    }

    /** Returns the ARN of the AWS KMS key that encrypts the table, if it is set. */
    public Optional<Output<String>> tableKeyArn() {
        return Optional.ofNullable(tableKeyArn);
    }

    /** Returns whether the table can be restored to any point of the last 35 days, if it is set. */
    public Optional<Boolean> pointInTimeRecovery() {
        return Optional.ofNullable(pointInTimeRecovery);
    }

    /** Returns the table's class, if it is set. */
    public Optional<String> tableClass() {
        return Optional.ofNullable(tableClass);
    }

    /** Returns the table's further indexes, if they are set. */
    public Optional<List<TableIndexArgs>> indexes() {
        return Optional.ofNullable(indexes);
    }

    /** Returns what the table's stream tells of a changed item, if there is a stream. */
    public Optional<String> streamViewType() {
        return Optional.ofNullable(streamViewType);
    }

    /** Returns how much the table on demand may be read in a second, if it is limited. */
    public Optional<Integer> maximumReadRequestUnits() {
        return Optional.ofNullable(maximumReadRequestUnits);
    }

    /** Returns how much the table on demand may be written in a second, if it is limited. */
    public Optional<Integer> maximumWriteRequestUnits() {
        return Optional.ofNullable(maximumWriteRequestUnits);
    }

    /** Returns the provisioned capacity for reading, if the table is not on demand. */
    public Optional<TableCapacityArgs> readCapacity() {
        return Optional.ofNullable(readCapacity);
    }

    /** Returns the provisioned capacity for writing, if the table is not on demand. */
    public Optional<TableCapacityArgs> writeCapacity() {
        return Optional.ofNullable(writeCapacity);
    }

    /** Returns whether bucket and failure queue deny every request that does not use TLS, if it is set. */
    public Optional<Boolean> requireTls() {
        return Optional.ofNullable(requireTls);
    }

    /** Returns the file rules, if set. */
    public Optional<List<FileRuleArgs>> files() {
        return Optional.ofNullable(files);
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

    /** Returns the size of the function's {@code /tmp} in megabytes, if it is set. */
    public Optional<Integer> ephemeralStorageSize() {
        return Optional.ofNullable(ephemeralStorageSize);
    }

    /** Returns how many invocations are reserved for the function, if it is set. */
    public Optional<Integer> reservedConcurrency() {
        return Optional.ofNullable(reservedConcurrency);
    }

    /** Returns whether the function starts from a snapshot, if it is set. */
    public Optional<Boolean> snapStart() {
        return Optional.ofNullable(snapStart);
    }

    /** Returns whether the function sends traces to AWS X-Ray, if it is set. */
    public Optional<Boolean> tracing() {
        return Optional.ofNullable(tracing);
    }

    /** Returns the ARN of a managed policy that bounds what the function's role may ever do, if it is set. */
    public Optional<Output<String>> permissionsBoundaryArn() {
        return Optional.ofNullable(permissionsBoundaryArn);
    }

    /** Returns the function's package, if it is set. */
    public Optional<Archive> functionCode() {
        return Optional.ofNullable(functionCode);
    }

    /** Returns the function's entry point, if it is set. */
    public Optional<String> handler() {
        return Optional.ofNullable(handler);
    }

    /** Returns the ARNs of the function's layers, if they are set. */
    public Optional<Output<List<String>>> layerArns() {
        return Optional.ofNullable(layerArns);
    }

    /** Returns further environment variables of the function, if it is set. */
    public Optional<Output<Map<String, String>>> environment() {
        return Optional.ofNullable(environment);
    }

    /** Returns the IDs of the subnets that the function is connected to, if they are set. */
    public Optional<Output<List<String>>> subnetIds() {
        return Optional.ofNullable(subnetIds);
    }

    /** Returns the IDs of the function's security groups, if they are set. */
    public Optional<Output<List<String>>> securityGroupIds() {
        return Optional.ofNullable(securityGroupIds);
    }

    /** Returns how many days the function's log is kept, if it is set. */
    public Optional<Integer> logRetentionDays() {
        return Optional.ofNullable(logRetentionDays);
    }

    /** Returns the ARN of the AWS KMS key that encrypts the log, if it is set. */
    public Optional<Output<String>> logKeyArn() {
        return Optional.ofNullable(logKeyArn);
    }

    /** Returns the format of Lambda's own log lines, if it is set. */
    public Optional<String> logFormat() {
        return Optional.ofNullable(logFormat);
    }

    /** Returns the least level of the handler's log lines that are kept, if it is set. */
    public Optional<String> logLevel() {
        return Optional.ofNullable(logLevel);
    }

    /** Returns the least level of Lambda's own log lines that are kept, if it is set. */
    public Optional<String> systemLogLevel() {
        return Optional.ofNullable(systemLogLevel);
    }

    /** Returns how often Lambda tries an event again that failed, if it is set. */
    public Optional<Integer> retryAttempts() {
        return Optional.ofNullable(retryAttempts);
    }

    /** Returns how long Lambda keeps trying an event, in seconds, if it is set. */
    public Optional<Integer> maximumEventAge() {
        return Optional.ofNullable(maximumEventAge);
    }

    /** Returns the ARN of an Amazon SQS queue or Amazon SNS topic that failed events go to, if it is set. */
    public Optional<Output<String>> failureDestinationArn() {
        return Optional.ofNullable(failureDestinationArn);
    }

    /** Returns the ARN of the AWS KMS key that encrypts the failure queue or the failure destination, if it is set. */
    public Optional<Output<String>> failureQueueKeyArn() {
        return Optional.ofNullable(failureQueueKeyArn);
    }

    /** Returns whom CloudWatch alarms tell, if it is set. */
    public Optional<AlarmArgs> alarms() {
        return Optional.ofNullable(alarms);
    }

    /** Returns whether the data stays when the pipeline is destroyed, if it is set. */
    public Optional<Boolean> retainOnDelete() {
        return Optional.ofNullable(retainOnDelete);
    }

    /** Returns tags of every resource that can carry them, if it is set. */
    public Optional<Output<Map<String, String>>> tags() {
        return Optional.ofNullable(tags);
    }

    /**
     * Returns what a pipeline would refuse of these arguments, without creating one: an entry for each problem, such as
     * {@code argument timeout is "0": give 1 to 900 seconds.} Outputs of other resources are not checked.
     *
     * @param pipeline the name of the pipeline
     * @param unread paths of arguments that have a value which could not be read and is not set here, such as
     *     {@code functionCode} or {@code entities[0].pk}; what may only follow from that is left out
     */
    public List<String> problems(String pipeline, Set<String> unread) {
        return PipelineSettings.problems(pipeline, this, unread);
    }

    /** Builds {@link ServerlessPipelineArgs}. What is not set, or set to null, keeps its default. */
    public static final class Builder {
        private @Nullable Output<String> bucketName;
        private @Nullable Output<String> existingBucketName;
        private @Nullable List<String> keyPrefixes;
        private @Nullable List<String> keySuffixes;
        private @Nullable List<String> events;
        private @Nullable Boolean manageNotification;
        private @Nullable Boolean forceDestroy;
        private @Nullable Boolean versioning;
        private @Nullable Output<String> bucketKeyArn;
        private @Nullable List<LifecycleRuleArgs> lifecycleRules;
        private @Nullable List<CorsRuleArgs> corsRules;
        private @Nullable Output<String> accessLogBucketName;
        private @Nullable String accessLogPrefix;
        private @Nullable Output<String> tableName;
        private @Nullable Output<String> existingTableName;
        private @Nullable Boolean deletionProtection;
        private @Nullable Output<String> tableKeyArn;
        private @Nullable Boolean pointInTimeRecovery;
        private @Nullable String tableClass;
        private @Nullable List<TableIndexArgs> indexes;
        private @Nullable String streamViewType;
        private @Nullable Integer maximumReadRequestUnits;
        private @Nullable Integer maximumWriteRequestUnits;
        private @Nullable TableCapacityArgs readCapacity;
        private @Nullable TableCapacityArgs writeCapacity;
        private @Nullable Boolean requireTls;
        private @Nullable List<FileRuleArgs> files;
        private @Nullable List<EntityRuleArgs> entities;
        private @Nullable String runtime;
        private @Nullable String architecture;
        private @Nullable Integer memorySize;
        private @Nullable Integer timeout;
        private @Nullable Integer ephemeralStorageSize;
        private @Nullable Integer reservedConcurrency;
        private @Nullable Boolean snapStart;
        private @Nullable Boolean tracing;
        private @Nullable Output<String> permissionsBoundaryArn;
        private @Nullable Archive functionCode;
        private @Nullable String handler;
        private @Nullable Output<List<String>> layerArns;
        private @Nullable Output<Map<String, String>> environment;
        private @Nullable Output<List<String>> subnetIds;
        private @Nullable Output<List<String>> securityGroupIds;
        private @Nullable Integer logRetentionDays;
        private @Nullable Output<String> logKeyArn;
        private @Nullable String logFormat;
        private @Nullable String logLevel;
        private @Nullable String systemLogLevel;
        private @Nullable Integer retryAttempts;
        private @Nullable Integer maximumEventAge;
        private @Nullable Output<String> failureDestinationArn;
        private @Nullable Output<String> failureQueueKeyArn;
        private @Nullable AlarmArgs alarms;
        private @Nullable Boolean retainOnDelete;
        private @Nullable Output<Map<String, String>> tags;

        private Builder() {}

        /**
         * Sets the bucket's physical name: 3 to 63 lower-case letters, digits, hyphens and dots, without the beginnings
         * and ends that S3 reserves, such as {@code sthree-} and {@code -s3alias}. Default: a unique one that Pulumi
         * makes from the pipeline's name. Changing it replaces the bucket: its objects are not carried over, and while
         * it holds any it can be deleted only with {@code forceDestroy}.
         */
        public Builder bucketName(@Nullable Output<String> bucketName) {
            this.bucketName = bucketName;
            return this;
        }

        /** Sets bucketName to a plain value, see {@link #bucketName(Output)}. */
        public Builder bucketName(String bucketName) {
            return bucketName(Output.of(bucketName));
        }

        /**
         * Sets the name of a bucket that is there already, in the same account and region, instead of one that the
         * pipeline makes. Everything of that bucket but its notification stays as it is. Default: none; the pipeline
         * makes a bucket. Changing it replaces the permission, moves the notification, and deletes a bucket that the
         * pipeline has made.
         */
        public Builder existingBucketName(@Nullable Output<String> existingBucketName) {
            this.existingBucketName = existingBucketName;
            return this;
        }

        /** Sets existingBucketName to a plain value, see {@link #existingBucketName(Output)}. */
        public Builder existingBucketName(String existingBucketName) {
            return existingBucketName(Output.of(existingBucketName));
        }

        /**
         * Sets the beginnings of the keys that are processed, such as {@code incoming/} or {@code year=2026/}: each has
         * 1 to 1024 letters, digits and {@code . / - _ = : @ , ; & +}, URL-encoded, and none begins with another. The
         * role may read no other key, and put no items of other objects. Default: every key. Changing it updates the
         * notification and the role's policy in place.
         */
        public Builder keyPrefixes(@Nullable List<String> keyPrefixes) {
            this.keyPrefixes = keyPrefixes;
            return this;
        }

        /** Sets keyPrefixes to plain values, see {@link #keyPrefixes(List)}. */
        public Builder keyPrefixes(String... keyPrefixes) {
            return keyPrefixes(List.of(keyPrefixes));
        }

        /**
         * Sets the ends of the keys that are processed, such as {@code .ndjson}: each has 1 to 1024 letters, digits and
         * {@code . / - _ = : @ , ; & +}, URL-encoded, and none ends with another. A key is processed if it has one of
         * the prefixes and one of the suffixes. Default: every key. Changing it updates the notification in place.
         */
        public Builder keySuffixes(@Nullable List<String> keySuffixes) {
            this.keySuffixes = keySuffixes;
            return this;
        }

        /** Sets keySuffixes to plain values, see {@link #keySuffixes(List)}. */
        public Builder keySuffixes(String... keySuffixes) {
            return keySuffixes(List.of(keySuffixes));
        }

        /**
         * Sets which of S3's events invoke the function: {@code s3:ObjectCreated:*} alone, or some of
         * {@code s3:ObjectCreated:Put}, {@code s3:ObjectCreated:Post}, {@code s3:ObjectCreated:Copy} and
         * {@code s3:ObjectCreated:CompleteMultipartUpload}, which is what a large file causes that a client uploads in
         * parts. Default: {@code s3:ObjectCreated:*}. Changing it updates the notification in place.
         */
        public Builder events(@Nullable List<String> events) {
            this.events = events;
            return this;
        }

        /** Sets events to plain values, see {@link #events(List)}. */
        public Builder events(String... events) {
            return events(List.of(events));
        }

        /**
         * Sets whether the pipeline sets the bucket's notification. S3 keeps one notification configuration for each
         * bucket, and whoever sets it replaces all of it: where a bucket notifies others too, set this to
         * {@code false}, and make one {@code aws.s3.BucketNotification} that has an entry for each, with the output
         * {@code notificationTargetArn} in the pipeline's. Then {@code keySuffixes} and {@code events} belong there;
         * {@code keyPrefixes} still limits what the role may read. Default: {@code true}. Changing it to {@code false}
         * deletes the pipeline's notification at the end of the update, and with it whatever the bucket's configuration
         * is by then: make yours in the update after it.
         */
        public Builder manageNotification(@Nullable Boolean manageNotification) {
            this.manageNotification = manageNotification;
            return this;
        }

        /**
         * Sets whether destroying the pipeline deletes the objects that are left in the bucket. Default: {@code false};
         * the bucket must be emptied first. Changing it updates the bucket in place, and has to be deployed before the
         * pipeline is destroyed.
         */
        public Builder forceDestroy(@Nullable Boolean forceDestroy) {
            this.forceDestroy = forceDestroy;
            return this;
        }

        /**
         * Sets whether the bucket keeps every version of an object; the function then reads the very version that the
         * event names. {@code false} suspends the versioning of a bucket that has it; leave it out for a bucket that
         * never had versions. With an existing bucket it says whether that one does. Default: none; a new bucket has no
         * versions. Changing it updates the bucket, the function and its policy in place; S3 keeps the versions that
         * are there; leaving it out again leaves the bucket's versioning as it is.
         */
        public Builder versioning(@Nullable Boolean versioning) {
            this.versioning = versioning;
            return this;
        }

        /**
         * Sets the ARN of the AWS KMS key that encrypts the bucket's objects; with an existing bucket, the one that it
         * uses. Its policy has to let uploaders and the function's role use it. Default: none; S3 encrypts with keys of
         * its own. Changing it updates the bucket in place; objects that are there keep their key, which the role may
         * then no longer use.
         */
        public Builder bucketKeyArn(@Nullable Output<String> bucketKeyArn) {
            this.bucketKeyArn = bucketKeyArn;
            return this;
        }

        /** Sets bucketKeyArn to a plain value, see {@link #bucketKeyArn(Output)}. */
        public Builder bucketKeyArn(String bucketKeyArn) {
            return bucketKeyArn(Output.of(bucketKeyArn));
        }

        /**
         * Sets what S3 does with objects as they grow old. Whatever is set here, uploads in parts that nobody finishes
         * are removed after seven days. Default: nothing; objects stay. Changing it updates the bucket in place.
         */
        public Builder lifecycleRules(@Nullable List<LifecycleRuleArgs> lifecycleRules) {
            this.lifecycleRules = lifecycleRules;
            return this;
        }

        /**
         * Sets which pages may use the bucket from a browser, at most 100 rules; besides it a page needs credentials or
         * a presigned URL. Default: none. Changing it updates the bucket in place.
         */
        public Builder corsRules(@Nullable List<CorsRuleArgs> corsRules) {
            this.corsRules = corsRules;
            return this;
        }

        /**
         * Sets the name of the bucket that S3 logs each request to the pipeline's bucket to: another one of the same
         * account and region, whose policy lets {@code logging.s3.amazonaws.com} put objects. Default: none; nothing is
         * logged. Changing it updates the bucket in place; leaving it out stops the log.
         */
        public Builder accessLogBucketName(@Nullable Output<String> accessLogBucketName) {
            this.accessLogBucketName = accessLogBucketName;
            return this;
        }

        /** Sets accessLogBucketName to a plain value, see {@link #accessLogBucketName(Output)}. */
        public Builder accessLogBucketName(String accessLogBucketName) {
            return accessLogBucketName(Output.of(accessLogBucketName));
        }

        /**
         * Sets the beginning of the keys of the access log; needs {@code accessLogBucketName}. Default: the pipeline's
         * name and a slash. Changing it updates the bucket in place.
         */
        public Builder accessLogPrefix(@Nullable String accessLogPrefix) {
            this.accessLogPrefix = accessLogPrefix;
            return this;
        }

        /**
         * Sets the table's physical name: 3 to 255 letters, digits and {@code . - _}. Default: a unique one that Pulumi
         * makes from the pipeline's name. Changing it replaces the table: its items are not carried over, and
         * {@code deletionProtection} must be switched off before.
         */
        public Builder tableName(@Nullable Output<String> tableName) {
            this.tableName = tableName;
            return this;
        }

        /** Sets tableName to a plain value, see {@link #tableName(Output)}. */
        public Builder tableName(String tableName) {
            return tableName(Output.of(tableName));
        }

        /**
         * Sets the name of a table that is there already, in the same account and region, instead of one that the
         * pipeline makes. Its keys are {@code PK} and {@code SK}, of type {@code S}; nothing of it is changed, so that
         * an index {@code GSI1} on {@code GSI1PK} and {@code GSI1SK} and the TTL attribute {@code expiresAt} are yours
         * to set. Default: none; the pipeline makes a table. Changing it updates the function and its policy in place,
         * and deletes a table that the pipeline has made, which {@code deletionProtection} prevents.
         */
        public Builder existingTableName(@Nullable Output<String> existingTableName) {
            this.existingTableName = existingTableName;
            return this;
        }

        /** Sets existingTableName to a plain value, see {@link #existingTableName(Output)}. */
        public Builder existingTableName(String existingTableName) {
            return existingTableName(Output.of(existingTableName));
        }

        /**
         * Sets whether the table refuses to be deleted. Default: {@code true}; it must be switched off before the
         * pipeline can be destroyed. Changing it updates the table in place.
         */
        public Builder deletionProtection(@Nullable Boolean deletionProtection) {
            this.deletionProtection = deletionProtection;
            return this;
        }

        /**
         * Sets the ARN of the AWS KMS key that encrypts the table; with an existing table, the one that it uses. Its
         * policy has to let whoever deploys and the function's role use it. Default: none; DynamoDB uses the account's
         * key for DynamoDB. Changing it updates the table in place, and the role may use both keys meanwhile; leaving
         * it out again leaves the table's key as it is, which the role may go on using.
         */
        public Builder tableKeyArn(@Nullable Output<String> tableKeyArn) {
            this.tableKeyArn = tableKeyArn;
            return this;
        }

        /** Sets tableKeyArn to a plain value, see {@link #tableKeyArn(Output)}. */
        public Builder tableKeyArn(String tableKeyArn) {
            return tableKeyArn(Output.of(tableKeyArn));
        }

        /**
         * Sets whether the table can be restored to any point of the last 35 days. Default: {@code true}. Changing it
         * updates the table in place.
         */
        public Builder pointInTimeRecovery(@Nullable Boolean pointInTimeRecovery) {
            this.pointInTimeRecovery = pointInTimeRecovery;
            return this;
        }

        /**
         * Sets the table's class: {@code STANDARD}, or {@code STANDARD_INFREQUENT_ACCESS}, whose storage costs less and
         * whose reads and writes cost more. Default: {@code STANDARD}. Changing it updates the table in place; DynamoDB
         * allows two changes within 30 days.
         */
        public Builder tableClass(@Nullable String tableClass) {
            this.tableClass = tableClass;
            return this;
        }

        /**
         * Sets the table's further global secondary indexes, at most 19. Default: none; the table has the index
         * {@code GSI1} alone. Changing it updates the table in place: DynamoDB fills a new index while the table is in
         * use, and an index that is replaced is deleted before, so that queries of it fail meanwhile.
         */
        public Builder indexes(@Nullable List<TableIndexArgs> indexes) {
            this.indexes = indexes;
            return this;
        }

        /**
         * Sets what the table's stream tells of a changed item: {@code KEYS_ONLY}, {@code NEW_IMAGE}, {@code OLD_IMAGE}
         * or {@code NEW_AND_OLD_IMAGES}. Default: none; the table has no stream. Changing it updates the table in
         * place; its stream is then another one, with another ARN, and leaving it out disables the stream.
         */
        public Builder streamViewType(@Nullable String streamViewType) {
            this.streamViewType = streamViewType;
            return this;
        }

        /**
         * Sets how much the table on demand, and each index, may be read in a second, in read request units, at least
         * 1; what is beyond is throttled. -1 removes a limit that is set. Default: no limit but the account's. Changing
         * it updates the table in place; leaving it out again does not remove the limit: set -1, and leave it out in
         * the update after that.
         */
        public Builder maximumReadRequestUnits(@Nullable Integer maximumReadRequestUnits) {
            this.maximumReadRequestUnits = maximumReadRequestUnits;
            return this;
        }

        /**
         * Sets how much the table on demand, and each index, may be written in a second, in write request units, at
         * least 1; what is beyond is throttled, and the function tries it again. -1 removes a limit that is set.
         * Default: no limit but the account's. Changing it updates the table in place; leaving it out again does not
         * remove the limit: set -1, and leave it out in the update after that.
         */
        public Builder maximumWriteRequestUnits(@Nullable Integer maximumWriteRequestUnits) {
            this.maximumWriteRequestUnits = maximumWriteRequestUnits;
            return this;
        }

        /**
         * Sets the provisioned capacity of the table, and of each index, for reading; together with
         * {@code writeCapacity}. Default: none; the table is on demand. Changing it updates the table in place: from on
         * demand to a scaled capacity in two updates, the first one without a maximum.
         */
        public Builder readCapacity(@Nullable TableCapacityArgs readCapacity) {
            this.readCapacity = readCapacity;
            return this;
        }

        /**
         * Sets the provisioned capacity of the table, and of each index, for writing; together with
         * {@code readCapacity}. Default: none; the table is on demand. Changing it updates the table in place: from on
         * demand to a scaled capacity in two updates, the first one without a maximum.
         */
        public Builder writeCapacity(@Nullable TableCapacityArgs writeCapacity) {
            this.writeCapacity = writeCapacity;
            return this;
        }

        /**
         * Sets whether bucket and failure queue deny every request that does not use TLS; switch it off only for an
         * emulator that speaks plain HTTP. Default: {@code true}. Changing it to {@code false} deletes the queue's
         * policy, and leaves the bucket's in place, which is yours to delete.
         */
        public Builder requireTls(@Nullable Boolean requireTls) {
            this.requireTls = requireTls;
            return this;
        }

        /**
         * Sets the file rules: how the objects with certain keys are read. The first rule that matches a key applies.
         * Default: each object is read by its content type and the suffix of its key. Changing it updates the function
         * in place; items that are there stay as they are.
         */
        public Builder files(@Nullable List<FileRuleArgs> files) {
            this.files = files == null ? null : List.copyOf(files);
            return this;
        }

        /**
         * Sets the entity mapping: which item a record of each type becomes; an empty list stores objects alone.
         * Default: the users, orders and sessions that the documentation shows. Changing it updates the function and
         * its policy in place; items that are there stay as they are.
         */
        public Builder entities(@Nullable List<EntityRuleArgs> entities) {
            this.entities = entities;
            return this;
        }

        /**
         * Sets the Lambda runtime: {@code java21}, {@code java17}, or {@code provided.al2023}, which needs
         * {@link Builder#functionCode} too. Default: {@code java21}. Changing it updates the function in place.
         */
        public Builder runtime(@Nullable String runtime) {
            this.runtime = runtime;
            return this;
        }

        /**
         * Sets the function's instruction set: {@code arm64} or {@code x86_64}. Default: {@code arm64}, the cheaper
         * one. Changing it updates the function in place.
         */
        public Builder architecture(@Nullable String architecture) {
            this.architecture = architecture;
            return this;
        }

        /**
         * Sets the function's memory in megabytes, from 128 to 10240; the CPU grows with it. Default: 512. Changing it
         * updates the function in place.
         */
        public Builder memorySize(@Nullable Integer memorySize) {
            this.memorySize = memorySize;
            return this;
        }

        /**
         * Sets the longest time that one invocation may take in seconds, from 1 to 900. Default: 300. Changing it
         * updates the function in place.
         */
        public Builder timeout(@Nullable Integer timeout) {
            this.timeout = timeout;
            return this;
        }

        /**
         * Sets the size of the function's {@code /tmp} in megabytes, from 512 to 10240. Default: Lambda's own, 512; the
         * handler writes nothing there. Changing it updates the function in place.
         */
        public Builder ephemeralStorageSize(@Nullable Integer ephemeralStorageSize) {
            this.ephemeralStorageSize = ephemeralStorageSize;
            return this;
        }

        /**
         * Sets how many invocations the function may have at a time, which are reserved for it: 0 or more. Of the
         * account's concurrency, 100 have to stay unreserved, so that an account with a low quota refuses any number. 0
         * stops the function, and every event goes to the failure destination. Default: none, the function shares the
         * account's concurrency. Changing it updates the function in place.
         */
        public Builder reservedConcurrency(@Nullable Integer reservedConcurrency) {
            this.reservedConcurrency = reservedConcurrency;
            return this;
        }

        /**
         * Sets whether the function starts from a snapshot of its initialized process (Lambda SnapStart), for managed
         * runtimes and an {@code ephemeralStorageSize} of 512. Every change of the function then publishes a version,
         * which takes minutes, and uploads invoke the alias {@code live} of the newest one. Lambda deletes a snapshot
         * that was not used for 14 days; the first events after that wait for a new one. Default: {@code false}.
         * Changing it updates the function in place, and replaces the permission and the failure handling of its
         * invocations.
         */
        public Builder snapStart(@Nullable Boolean snapStart) {
            this.snapStart = snapStart;
            return this;
        }

        /**
         * Sets whether the function sends traces to AWS X-Ray, and the role may do so. Default: {@code false}. Changing
         * it updates the function and the role's policy in place.
         */
        public Builder tracing(@Nullable Boolean tracing) {
            this.tracing = tracing;
            return this;
        }

        /**
         * Sets the ARN of a managed policy that bounds what the function's role may ever do; it has to allow what the
         * role's own policy grants. Default: none. Changing it updates the role in place.
         */
        public Builder permissionsBoundaryArn(@Nullable Output<String> permissionsBoundaryArn) {
            this.permissionsBoundaryArn = permissionsBoundaryArn;
            return this;
        }

        /** Sets permissionsBoundaryArn to a plain value, see {@link #permissionsBoundaryArn(Output)}. */
        public Builder permissionsBoundaryArn(String permissionsBoundaryArn) {
            return permissionsBoundaryArn(Output.of(permissionsBoundaryArn));
        }

        /**
         * Sets the function's package. Default: the one that this library carries, for the managed runtimes. Changing
         * it updates the function in place.
         */
        public Builder functionCode(@Nullable Archive functionCode) {
            this.functionCode = functionCode;
            return this;
        }

        /**
         * Sets the entry point of a package that {@link Builder#functionCode} gives, such as
         * {@code com.example.Handler::handleRequest}. Default: the one of the package that this library carries.
         * Changing it updates the function in place.
         */
        public Builder handler(@Nullable String handler) {
            this.handler = handler;
            return this;
        }

        /**
         * Sets the ARNs of the versions of one to five different layers, which are put over the function's package in
         * this order. Default: none. Changing it updates the function in place.
         */
        public Builder layerArns(@Nullable Output<List<String>> layerArns) {
            this.layerArns = layerArns;
            return this;
        }

        /** Sets layerArns to plain values, see {@link #layerArns(Output)}. */
        public Builder layerArns(List<String> layerArns) {
            return layerArns(Output.of(layerArns));
        }

        /** Sets layerArns to plain values, see {@link #layerArns(Output)}. */
        public Builder layerArns(String... layerArns) {
            return layerArns(List.of(layerArns));
        }

        /**
         * Sets further environment variables of the function, such as the handler's limits
         * ({@code PIPELINE_MAX_LINE_BYTES}); a name that begins with {@code PIPELINE_} must be one of these, with a
         * value in its range. Names that Lambda reserves, such as {@code AWS_REGION}, are refused. Together with the
         * pipeline's own variables they may hold 4 KB. Whoever may call {@code lambda:GetFunctionConfiguration} can
         * read them: keep secrets elsewhere. Default: none. Changing it updates the function in place.
         */
        public Builder environment(@Nullable Output<Map<String, String>> environment) {
            this.environment = environment;
            return this;
        }

        /** Sets environment to a plain value, see {@link #environment(Output)}. */
        public Builder environment(Map<String, String> environment) {
            return environment(Output.of(environment));
        }

        /**
         * Sets the IDs of one to sixteen subnets of a VPC that the function is connected to, together with
         * {@link Builder#securityGroupIds}. The subnets need a way to Amazon S3 and DynamoDB, such as gateway
         * endpoints; with one subnet alone, which brings a warning, the function depends on one Availability Zone. The
         * role may then manage network interfaces, though not by the function's own code. Default: none, the function
         * is in no VPC. Changing it updates the function in place, and adds or deletes a policy of the role; Lambda
         * deletes network interfaces up to 20 minutes later, for which it needs that policy.
         */
        public Builder subnetIds(@Nullable Output<List<String>> subnetIds) {
            this.subnetIds = subnetIds;
            return this;
        }

        /** Sets subnetIds to plain values, see {@link #subnetIds(Output)}. */
        public Builder subnetIds(List<String> subnetIds) {
            return subnetIds(Output.of(subnetIds));
        }

        /** Sets subnetIds to plain values, see {@link #subnetIds(Output)}. */
        public Builder subnetIds(String... subnetIds) {
            return subnetIds(List.of(subnetIds));
        }

        /**
         * Sets the IDs of one to five security groups of the function, together with {@link Builder#subnetIds}. They
         * must let it call HTTPS. Default: none. Changing it updates the function in place.
         */
        public Builder securityGroupIds(@Nullable Output<List<String>> securityGroupIds) {
            this.securityGroupIds = securityGroupIds;
            return this;
        }

        /** Sets securityGroupIds to plain values, see {@link #securityGroupIds(Output)}. */
        public Builder securityGroupIds(List<String> securityGroupIds) {
            return securityGroupIds(Output.of(securityGroupIds));
        }

        /** Sets securityGroupIds to plain values, see {@link #securityGroupIds(Output)}. */
        public Builder securityGroupIds(String... securityGroupIds) {
            return securityGroupIds(List.of(securityGroupIds));
        }

        /**
         * Sets how many days the function's log is kept: one of the values that CloudWatch Logs offers. Default: 30.
         * Changing it updates the log group in place.
         */
        public Builder logRetentionDays(@Nullable Integer logRetentionDays) {
            this.logRetentionDays = logRetentionDays;
            return this;
        }

        /**
         * Sets the ARN of the AWS KMS key that encrypts the log. Its policy has to let CloudWatch Logs use it, or the
         * log group is not created. Default: none, CloudWatch Logs encrypts with keys of its own. Changing it updates
         * the log group in place; lines that are there keep their key.
         */
        public Builder logKeyArn(@Nullable Output<String> logKeyArn) {
            this.logKeyArn = logKeyArn;
            return this;
        }

        /** Sets logKeyArn to a plain value, see {@link #logKeyArn(Output)}. */
        public Builder logKeyArn(String logKeyArn) {
            return logKeyArn(Output.of(logKeyArn));
        }

        /**
         * Sets the format of the log lines that Lambda itself writes: {@code JSON} or {@code Text}. The handler's lines
         * are JSON in both. Default: {@code JSON}. Changing it updates the function in place.
         */
        public Builder logFormat(@Nullable String logFormat) {
            this.logFormat = logFormat;
            return this;
        }

        /**
         * Sets the least level of the handler's log lines that are kept: {@code TRACE}, {@code DEBUG}, {@code INFO},
         * {@code WARN}, {@code ERROR} or {@code FATAL}, for the log format {@code JSON} alone. Beyond {@code INFO} the
         * lines of stored uploads are left out, and with them their metrics; {@code ERROR} and {@code FATAL} leave no
         * metrics, and can't be combined with alarms. Default: Lambda's own, {@code INFO}. Changing it updates the
         * function in place.
         */
        public Builder logLevel(@Nullable String logLevel) {
            this.logLevel = logLevel;
            return this;
        }

        /**
         * Sets the least level of Lambda's own log lines that are kept: {@code DEBUG}, {@code INFO} or {@code WARN},
         * for the log format {@code JSON} alone. {@code WARN} leaves out the lines of each invocation's start and end.
         * Default: Lambda's own, {@code INFO}. Changing it updates the function in place.
         */
        public Builder systemLogLevel(@Nullable String systemLogLevel) {
            this.systemLogLevel = systemLogLevel;
            return this;
        }

        /**
         * Sets how often Lambda tries an event again that failed, from 0 to 2. Default: 2. Changing it updates the
         * failure handling in place.
         */
        public Builder retryAttempts(@Nullable Integer retryAttempts) {
            this.retryAttempts = retryAttempts;
            return this;
        }

        /**
         * Sets how long Lambda keeps trying an event, in seconds, from 60 to 21600. Default: 21600 (six hours).
         * Changing it updates the failure handling in place.
         */
        public Builder maximumEventAge(@Nullable Integer maximumEventAge) {
            this.maximumEventAge = maximumEventAge;
            return this;
        }

        /**
         * Sets the ARN of a standard Amazon SQS queue or Amazon SNS topic that failed events go to, instead of a queue
         * that the pipeline makes. Default: none, the pipeline makes a queue. Changing it updates the failure handling
         * and the role's policy in place; setting it deletes the pipeline's queue with the events that are in it.
         */
        public Builder failureDestinationArn(@Nullable Output<String> failureDestinationArn) {
            this.failureDestinationArn = failureDestinationArn;
            return this;
        }

        /** Sets failureDestinationArn to a plain value, see {@link #failureDestinationArn(Output)}. */
        public Builder failureDestinationArn(String failureDestinationArn) {
            return failureDestinationArn(Output.of(failureDestinationArn));
        }

        /**
         * Sets the ARN of the AWS KMS key that encrypts the failure queue or the failure destination. Its policy has to
         * let the function's role use it. Default: none, SQS encrypts with keys of its own. Changing it updates the
         * queue and the role's policy in place; messages that are there keep their key.
         */
        public Builder failureQueueKeyArn(@Nullable Output<String> failureQueueKeyArn) {
            this.failureQueueKeyArn = failureQueueKeyArn;
            return this;
        }

        /** Sets failureQueueKeyArn to a plain value, see {@link #failureQueueKeyArn(Output)}. */
        public Builder failureQueueKeyArn(String failureQueueKeyArn) {
            return failureQueueKeyArn(Output.of(failureQueueKeyArn));
        }

        /**
         * Sets whom CloudWatch alarms on failures, throttling, delays and rejected records tell, and from when on.
         * Default: none, there are no alarms. Changing it updates the alarms in place; setting it creates them, and
         * leaving it out deletes them.
         */
        public Builder alarms(@Nullable AlarmArgs alarms) {
            this.alarms = alarms;
            return this;
        }

        /**
         * Sets whether the data stays when the pipeline is destroyed: the bucket with its settings, the table, the
         * failure queue and the log. Pulumi then forgets them. Default: {@code false}. Changing it updates nothing but
         * Pulumi's state, and has to be deployed before the pipeline is destroyed.
         */
        public Builder retainOnDelete(@Nullable Boolean retainOnDelete) {
            this.retainOnDelete = retainOnDelete;
            return this;
        }

        /**
         * Sets tags of every resource that can carry them: at most 50, with keys of 1 to 128 and values of at most 256
         * characters, letters, digits, spaces and {@code _ . : / = + - @}, and no two keys that differ only in case.
         * Default: none. Changing it updates the resources in place.
         */
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
