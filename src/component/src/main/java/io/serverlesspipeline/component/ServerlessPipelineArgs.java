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
 * The arguments of a {@link ServerlessPipeline}. All arguments are optional, and the defaults favor security and low
 * cost. A pipeline validates its arguments when it is created, and outputs as soon as their values are known.
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

    @Import(name = "eventSource")
    private final @Nullable String eventSource;

    @Import(name = "workQueue")
    private final @Nullable WorkQueueArgs workQueue;

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

    @Import(name = "additionalStatements")
    private final @Nullable List<PolicyStatementArgs> additionalStatements;

    @Import(name = "functionCode")
    private final @Nullable Archive functionCode;

    @Import(name = "handler")
    private final @Nullable String handler;

    @Import(name = "extensions")
    private final @Nullable List<String> extensions;

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
        this.eventSource = builder.eventSource;
        this.workQueue = builder.workQueue;
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
        this.additionalStatements = builder.additionalStatements;
        this.functionCode = builder.functionCode;
        this.handler = builder.handler;
        this.extensions = builder.extensions;
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

    /** Returns a builder without arguments. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the bucket's physical name, if it is set. */
    public Optional<Output<String>> bucketName() {
        return Optional.ofNullable(bucketName);
    }

    /** Returns the name of an existing bucket, if it is set. */
    public Optional<Output<String>> existingBucketName() {
        return Optional.ofNullable(existingBucketName);
    }

    /** Returns the prefixes of the keys that the function processes, if they are set. */
    public Optional<List<String>> keyPrefixes() {
        return Optional.ofNullable(keyPrefixes);
    }

    /** Returns the suffixes of the keys that the function processes, if they are set. */
    public Optional<List<String>> keySuffixes() {
        return Optional.ofNullable(keySuffixes);
    }

    /** Returns the S3 event types that invoke the function, if they are set. */
    public Optional<List<String>> events() {
        return Optional.ofNullable(events);
    }

    /** Returns how the events of uploads come to the pipeline, if it is set. */
    public Optional<String> eventSource() {
        return Optional.ofNullable(eventSource);
    }

    /** Returns the queue between the uploads and the function, if it is set. */
    public Optional<WorkQueueArgs> workQueue() {
        return Optional.ofNullable(workQueue);
    }

    /** Returns whether the pipeline manages the bucket's notification, if it is set. */
    public Optional<Boolean> manageNotification() {
        return Optional.ofNullable(manageNotification);
    }

    /** Returns whether destroying the pipeline deletes the objects in the bucket, if it is set. */
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

    /** Returns the lifecycle rules of the bucket, if they are set. */
    public Optional<List<LifecycleRuleArgs>> lifecycleRules() {
        return Optional.ofNullable(lifecycleRules);
    }

    /** Returns the CORS rules of the bucket, if they are set. */
    public Optional<List<CorsRuleArgs>> corsRules() {
        return Optional.ofNullable(corsRules);
    }

    /** Returns the name of the bucket that receives the access log, if it is set. */
    public Optional<Output<String>> accessLogBucketName() {
        return Optional.ofNullable(accessLogBucketName);
    }

    /** Returns the prefix of the access log's keys, if it is set. */
    public Optional<String> accessLogPrefix() {
        return Optional.ofNullable(accessLogPrefix);
    }

    /** Returns the table's physical name, if it is set. */
    public Optional<Output<String>> tableName() {
        return Optional.ofNullable(tableName);
    }

    /** Returns the name of an existing table, if it is set. */
    public Optional<Output<String>> existingTableName() {
        return Optional.ofNullable(existingTableName);
    }

    /** Returns whether the table has deletion protection, if it is set. */
    public Optional<Boolean> deletionProtection() {
        return Optional.ofNullable(deletionProtection);
    }

    /** Returns the ARN of the AWS KMS key that encrypts the table, if it is set. */
    public Optional<Output<String>> tableKeyArn() {
        return Optional.ofNullable(tableKeyArn);
    }

    /** Returns whether the table has point-in-time recovery, if it is set. */
    public Optional<Boolean> pointInTimeRecovery() {
        return Optional.ofNullable(pointInTimeRecovery);
    }

    /** Returns the table's class, if it is set. */
    public Optional<String> tableClass() {
        return Optional.ofNullable(tableClass);
    }

    /** Returns the table's additional indexes, if they are set. */
    public Optional<List<TableIndexArgs>> indexes() {
        return Optional.ofNullable(indexes);
    }

    /** Returns what the table's stream contains for each changed item, if it is set. */
    public Optional<String> streamViewType() {
        return Optional.ofNullable(streamViewType);
    }

    /** Returns the maximum read throughput of the on-demand table, if it is set. */
    public Optional<Integer> maximumReadRequestUnits() {
        return Optional.ofNullable(maximumReadRequestUnits);
    }

    /** Returns the maximum write throughput of the on-demand table, if it is set. */
    public Optional<Integer> maximumWriteRequestUnits() {
        return Optional.ofNullable(maximumWriteRequestUnits);
    }

    /** Returns the table's provisioned read capacity, if it is set. */
    public Optional<TableCapacityArgs> readCapacity() {
        return Optional.ofNullable(readCapacity);
    }

    /** Returns the table's provisioned write capacity, if it is set. */
    public Optional<TableCapacityArgs> writeCapacity() {
        return Optional.ofNullable(writeCapacity);
    }

    /** Returns whether the bucket and the failure queue deny requests without TLS, if it is set. */
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

    /** Returns the function's timeout in seconds, if it is set. */
    public Optional<Integer> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** Returns the size of the function's {@code /tmp} in megabytes, if it is set. */
    public Optional<Integer> ephemeralStorageSize() {
        return Optional.ofNullable(ephemeralStorageSize);
    }

    /** Returns the function's reserved concurrency, if it is set. */
    public Optional<Integer> reservedConcurrency() {
        return Optional.ofNullable(reservedConcurrency);
    }

    /** Returns whether the function uses Lambda SnapStart, if it is set. */
    public Optional<Boolean> snapStart() {
        return Optional.ofNullable(snapStart);
    }

    /** Returns whether the function sends traces to AWS X-Ray, if it is set. */
    public Optional<Boolean> tracing() {
        return Optional.ofNullable(tracing);
    }

    /** Returns the ARN of the permissions boundary of the function's role, if it is set. */
    public Optional<Output<String>> permissionsBoundaryArn() {
        return Optional.ofNullable(permissionsBoundaryArn);
    }

    /** Returns the statements that the function's role has in addition to its own, if they are set. */
    public Optional<List<PolicyStatementArgs>> additionalStatements() {
        return Optional.ofNullable(additionalStatements);
    }

    /** Returns the function's deployment package, if it is set. */
    public Optional<Archive> functionCode() {
        return Optional.ofNullable(functionCode);
    }

    /** Returns the function's entry point, if it is set. */
    public Optional<String> handler() {
        return Optional.ofNullable(handler);
    }

    /** Returns the paths of the JAR files with your own code, if they are set. */
    public Optional<List<String>> extensions() {
        return Optional.ofNullable(extensions);
    }

    /** Returns the ARNs of the function's layers, if they are set. */
    public Optional<Output<List<String>>> layerArns() {
        return Optional.ofNullable(layerArns);
    }

    /** Returns additional environment variables of the function, if they are set. */
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

    /** Returns how many days CloudWatch Logs keeps the function's log, if it is set. */
    public Optional<Integer> logRetentionDays() {
        return Optional.ofNullable(logRetentionDays);
    }

    /** Returns the ARN of the AWS KMS key that encrypts the log, if it is set. */
    public Optional<Output<String>> logKeyArn() {
        return Optional.ofNullable(logKeyArn);
    }

    /** Returns the format of Lambda's own log messages, if it is set. */
    public Optional<String> logFormat() {
        return Optional.ofNullable(logFormat);
    }

    /** Returns the lowest level of the handler's log messages, if it is set. */
    public Optional<String> logLevel() {
        return Optional.ofNullable(logLevel);
    }

    /** Returns the lowest level of Lambda's own log messages, if it is set. */
    public Optional<String> systemLogLevel() {
        return Optional.ofNullable(systemLogLevel);
    }

    /** Returns how many times Lambda retries a failed event, if it is set. */
    public Optional<Integer> retryAttempts() {
        return Optional.ofNullable(retryAttempts);
    }

    /** Returns the maximum age of an event in seconds, if it is set. */
    public Optional<Integer> maximumEventAge() {
        return Optional.ofNullable(maximumEventAge);
    }

    /** Returns the ARN of the Amazon SQS queue or Amazon SNS topic that receives failed events, if it is set. */
    public Optional<Output<String>> failureDestinationArn() {
        return Optional.ofNullable(failureDestinationArn);
    }

    /** Returns the ARN of the AWS KMS key that encrypts the failure queue or the failure destination, if it is set. */
    public Optional<Output<String>> failureQueueKeyArn() {
        return Optional.ofNullable(failureQueueKeyArn);
    }

    /** Returns the topics and thresholds of the CloudWatch alarms, if they are set. */
    public Optional<AlarmArgs> alarms() {
        return Optional.ofNullable(alarms);
    }

    /** Returns whether Pulumi keeps the data when the pipeline is destroyed, if it is set. */
    public Optional<Boolean> retainOnDelete() {
        return Optional.ofNullable(retainOnDelete);
    }

    /** Returns the tags of the resources, if they are set. */
    public Optional<Output<Map<String, String>>> tags() {
        return Optional.ofNullable(tags);
    }

    /**
     * Returns the problems of these arguments without creating a pipeline: an entry for each problem, such as
     * {@code argument timeout is "0": specify 1 to 900 seconds.} Outputs of other resources aren't checked.
     *
     * @param pipeline the name of the pipeline
     * @param unread paths of arguments whose values couldn't be read and aren't set here, such as {@code functionCode}
     *     or {@code entities[0].pk}; problems that may only result from this are omitted
     */
    public List<String> problems(String pipeline, Set<String> unread) {
        return PipelineSettings.problems(pipeline, this, unread);
    }

    /** Builds {@link ServerlessPipelineArgs}. An argument that isn't set, or is null, has its default. */
    public static final class Builder {
        private @Nullable Output<String> bucketName;
        private @Nullable Output<String> existingBucketName;
        private @Nullable List<String> keyPrefixes;
        private @Nullable List<String> keySuffixes;
        private @Nullable List<String> events;
        private @Nullable String eventSource;
        private @Nullable WorkQueueArgs workQueue;
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
        private @Nullable List<PolicyStatementArgs> additionalStatements;
        private @Nullable Archive functionCode;
        private @Nullable String handler;
        private @Nullable List<String> extensions;
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
         * Sets the bucket's physical name: 3 to 63 lowercase letters, digits, hyphens, and dots, without the prefixes
         * and suffixes that S3 reserves, such as {@code sthree-} and {@code -s3alias}. Default: a unique name that
         * Pulumi generates from the pipeline's name. Changing it replaces the bucket: its objects aren't copied, and a
         * bucket that contains objects can only be deleted with {@code forceDestroy}.
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
         * Sets the name of an existing bucket to use instead of a new one. It must be in the same account and region.
         * The pipeline changes only its notification. Default: none; the pipeline creates a bucket. Changing it
         * replaces the permission, moves the notification, and deletes a bucket that the pipeline created.
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
         * Sets the prefixes of the keys that the function processes, such as {@code incoming/} or {@code year=2026/}.
         * Each has 1 to 1024 characters in URL-encoded form: letters, digits, and {@code . / - _ = : @ , ; & +}. No
         * prefix may start with another one. The role can't read other objects or put their items. Default: all keys.
         * Changing it updates the notification and the role's policy in place.
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
         * Sets the suffixes of the keys that the function processes, such as {@code .ndjson}. Each has 1 to 1024
         * characters in URL-encoded form: letters, digits, and {@code . / - _ = : @ , ; & +}. No suffix may end with
         * another one. The function processes a key that matches one of the prefixes and one of the suffixes. Default:
         * all keys. Changing it updates the notification in place.
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
         * Sets the S3 event types that invoke the function: either {@code s3:ObjectCreated:*}, or one or more of
         * {@code s3:ObjectCreated:Put}, {@code s3:ObjectCreated:Post}, {@code s3:ObjectCreated:Copy}, and
         * {@code s3:ObjectCreated:CompleteMultipartUpload}. S3 sends the last one for multipart uploads, which clients
         * use for large files. Default: {@code s3:ObjectCreated:*}. Changing it updates the notification in place.
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
         * Sets how the events of uploads come to the pipeline: {@code notification} for the bucket's notification, or
         * {@code eventBridge} for a rule of Amazon EventBridge. With {@code eventBridge}, several pipelines and other
         * applications can use one bucket. A new bucket then sends all its events to EventBridge. An existing bucket
         * must already do so: its notification, such as {@code aws.s3.BucketNotification}, must have
         * {@code eventbridge} set to {@code true}, and the pipeline doesn't change the bucket. EventBridge sends events
         * that it can't deliver within 24 hours to the pipeline's failure queue. Not valid with
         * {@code failureDestinationArn}. Default: {@code notification}. Changing it replaces the permission, updates
         * the notification, and creates or deletes the rule. For an existing bucket, {@code eventBridge} deletes the
         * pipeline's notification at the end of the update, so enable EventBridge after that.
         */
        public Builder eventSource(@Nullable String eventSource) {
            this.eventSource = eventSource;
            return this;
        }

        /**
         * Sets a queue between the uploads and the function. It limits the concurrency, splits large uploads, and lets
         * the function continue an upload that takes longer than its timeout. Events that fail too often move to the
         * pipeline's failure queue. Not valid with {@code retryAttempts}, {@code maximumEventAge},
         * {@code alarms.eventAge}, and {@code failureDestinationArn}. Default: none; S3 or EventBridge invokes the
         * function. Changing it updates the queue and the function in place; setting it replaces the permission and the
         * failure handling of asynchronous invocations with the queue, and removing it deletes the queue and the events
         * in it.
         */
        public Builder workQueue(@Nullable WorkQueueArgs workQueue) {
            this.workQueue = workQueue;
            return this;
        }

        /**
         * Sets whether the pipeline manages the bucket's notification. A bucket has a single notification
         * configuration, and setting it overwrites all of it. If the bucket also notifies other targets, set this to
         * {@code false} and create one {@code aws.s3.BucketNotification} with an entry for each target. For the
         * pipeline's entry, use the output {@code notificationTargetArn}. {@code keySuffixes} and {@code events} then
         * belong in that entry; {@code keyPrefixes} still limits what the role may read. Can't be {@code false} if
         * {@link Builder#eventSource} is {@code eventBridge}. Default: {@code true}. Changing it updates the
         * notification: {@code false} deletes the pipeline's notification at the end of the update, and with it the
         * bucket's entire notification configuration at that time: create your own in the next update.
         */
        public Builder manageNotification(@Nullable Boolean manageNotification) {
            this.manageNotification = manageNotification;
            return this;
        }

        /**
         * Sets whether destroying the pipeline deletes the objects in the bucket. Default: {@code false}; you must
         * empty the bucket first. Changing it updates the bucket in place, and must be deployed before you destroy the
         * pipeline.
         */
        public Builder forceDestroy(@Nullable Boolean forceDestroy) {
            this.forceDestroy = forceDestroy;
            return this;
        }

        /**
         * Sets whether the bucket keeps every version of an object. If it does, the function reads the version that the
         * event names. {@code false} suspends versioning; omit the argument for a bucket that never had versioning. For
         * an existing bucket, this states whether it has versioning. Default: none; a new bucket has no versioning.
         * Changing it updates the bucket, the function, and its policy in place; S3 keeps existing versions, and
         * removing the argument leaves the bucket's versioning unchanged.
         */
        public Builder versioning(@Nullable Boolean versioning) {
            this.versioning = versioning;
            return this;
        }

        /**
         * Sets the ARN of the AWS KMS key that encrypts the bucket's objects. For an existing bucket, this is the key
         * that it uses. The key policy must allow uploaders and the function's role to use the key. Default: none; S3
         * encrypts with its own keys (SSE-S3). Changing it updates the bucket in place; existing objects keep their
         * key, which the role may no longer use.
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
         * Sets the lifecycle rules of the bucket. In addition, the bucket always deletes incomplete multipart uploads
         * after seven days. Default: none; objects stay as they are. Changing it updates the bucket in place.
         */
        public Builder lifecycleRules(@Nullable List<LifecycleRuleArgs> lifecycleRules) {
            this.lifecycleRules = lifecycleRules;
            return this;
        }

        /**
         * Sets the CORS rules of the bucket, at most 100. They determine which web pages may use the bucket from a
         * browser. A page also needs credentials or a presigned URL. Default: none. Changing it updates the bucket in
         * place.
         */
        public Builder corsRules(@Nullable List<CorsRuleArgs> corsRules) {
            this.corsRules = corsRules;
            return this;
        }

        /**
         * Sets the name of the bucket that receives S3's access log of the pipeline's bucket. It must be a different
         * bucket in the same account and region, with a policy that allows {@code logging.s3.amazonaws.com} to put
         * objects. Default: none; S3 logs no requests. Changing it updates the bucket in place; removing it stops the
         * logging.
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
         * Sets the prefix of the access log's keys. Requires {@code accessLogBucketName}. Default: the pipeline's name
         * and a slash. Changing it updates the bucket in place.
         */
        public Builder accessLogPrefix(@Nullable String accessLogPrefix) {
            this.accessLogPrefix = accessLogPrefix;
            return this;
        }

        /**
         * Sets the table's physical name: 3 to 255 letters, digits, and {@code . - _}. Default: a unique name that
         * Pulumi generates from the pipeline's name. Changing it replaces the table: its items aren't copied, and you
         * must disable {@code deletionProtection} first.
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
         * Sets the name of an existing table to use instead of a new one. It must be in the same account and region,
         * with the keys {@code PK} and {@code SK} of type {@code S}. The pipeline doesn't change the table. If you need
         * them, add the index {@code GSI1} with the keys {@code GSI1PK} and {@code GSI1SK}, and the TTL attribute
         * {@code expiresAt}, yourself. Default: none; the pipeline creates a table. Changing it updates the function
         * and its policy in place, and deletes a table that the pipeline created, unless {@code deletionProtection}
         * prevents it.
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
         * Sets whether DynamoDB protects the table from deletion. Default: {@code true}; you must disable it before you
         * can destroy the pipeline. Changing it updates the table in place.
         */
        public Builder deletionProtection(@Nullable Boolean deletionProtection) {
            this.deletionProtection = deletionProtection;
            return this;
        }

        /**
         * Sets the ARN of the AWS KMS key that encrypts the table. For an existing table, this is the key that it uses.
         * The key policy must allow the deploying principal and the function's role to use the key. Default: none;
         * DynamoDB uses the AWS managed key. Changing it updates the table in place, during which the role may use both
         * keys; removing it leaves the table's key unchanged, and the role may still use it.
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
         * Sets whether you can restore the table to any point in time of the last 35 days. Default: {@code true}.
         * Changing it updates the table in place.
         */
        public Builder pointInTimeRecovery(@Nullable Boolean pointInTimeRecovery) {
            this.pointInTimeRecovery = pointInTimeRecovery;
            return this;
        }

        /**
         * Sets the table class: {@code STANDARD}, or {@code STANDARD_INFREQUENT_ACCESS}, with cheaper storage and more
         * expensive reads and writes. Default: {@code STANDARD}. Changing it updates the table in place; DynamoDB
         * allows two changes within 30 days.
         */
        public Builder tableClass(@Nullable String tableClass) {
            this.tableClass = tableClass;
            return this;
        }

        /**
         * Sets additional global secondary indexes of the table, at most 19. Default: none; the table has only the
         * index {@code GSI1}. Changing it updates the table in place: DynamoDB backfills a new index while the table is
         * in use, and deletes a replaced index first, so queries of that index fail in the meantime.
         */
        public Builder indexes(@Nullable List<TableIndexArgs> indexes) {
            this.indexes = indexes;
            return this;
        }

        /**
         * Sets what the table's stream contains for each changed item: {@code KEYS_ONLY}, {@code NEW_IMAGE},
         * {@code OLD_IMAGE}, or {@code NEW_AND_OLD_IMAGES}. Default: none; the table has no stream. Changing it updates
         * the table in place; it gets a new stream with a new ARN, and removing the argument disables the stream.
         */
        public Builder streamViewType(@Nullable String streamViewType) {
            this.streamViewType = streamViewType;
            return this;
        }

        /**
         * Sets the maximum read throughput of the on-demand table, and of each index, in read request units per second,
         * at least 1. DynamoDB throttles requests above it. -1 removes an existing maximum. Default: none; only the
         * account's quotas apply. Changing it updates the table in place; removing the argument doesn't remove the
         * maximum: set -1, and remove the argument in the next update.
         */
        public Builder maximumReadRequestUnits(@Nullable Integer maximumReadRequestUnits) {
            this.maximumReadRequestUnits = maximumReadRequestUnits;
            return this;
        }

        /**
         * Sets the maximum write throughput of the on-demand table, and of each index, in write request units per
         * second, at least 1. DynamoDB throttles requests above it, and the function retries them. -1 removes an
         * existing maximum. Default: none; only the account's quotas apply. Changing it updates the table in place;
         * removing the argument doesn't remove the maximum: set -1, and remove the argument in the next update.
         */
        public Builder maximumWriteRequestUnits(@Nullable Integer maximumWriteRequestUnits) {
            this.maximumWriteRequestUnits = maximumWriteRequestUnits;
            return this;
        }

        /**
         * Sets the provisioned read capacity of the table and of each index. Requires {@code writeCapacity}. Default:
         * none; the table is on-demand. Changing it updates the table in place: switching from on-demand to auto
         * scaling takes two updates, the first one without a maximum.
         */
        public Builder readCapacity(@Nullable TableCapacityArgs readCapacity) {
            this.readCapacity = readCapacity;
            return this;
        }

        /**
         * Sets the provisioned write capacity of the table and of each index. Requires {@code readCapacity}. Default:
         * none; the table is on-demand. Changing it updates the table in place: switching from on-demand to auto
         * scaling takes two updates, the first one without a maximum.
         */
        public Builder writeCapacity(@Nullable TableCapacityArgs writeCapacity) {
            this.writeCapacity = writeCapacity;
            return this;
        }

        /**
         * Sets whether the bucket and the queues deny requests without TLS. Disable it only for an emulator that uses
         * plain HTTP. Default: {@code true}. Changing it updates the policies: {@code false} deletes the policy of a
         * queue that no service sends to, but not the bucket's, which you must delete yourself.
         */
        public Builder requireTls(@Nullable Boolean requireTls) {
            this.requireTls = requireTls;
            return this;
        }

        /**
         * Sets the file rules, which determine how the function reads the objects with certain keys. The first rule
         * that matches a key applies. Default: the content type and the suffix of the key determine the format.
         * Changing it updates the function in place; existing items don't change.
         */
        public Builder files(@Nullable List<FileRuleArgs> files) {
            this.files = files == null ? null : List.copyOf(files);
            return this;
        }

        /**
         * Sets the entity mapping, which determines the item that the function creates for each type of record. An
         * empty list stores only objects. Default: the users, orders, and sessions that the documentation shows.
         * Changing it updates the function and its policy in place; existing items don't change.
         */
        public Builder entities(@Nullable List<EntityRuleArgs> entities) {
            this.entities = entities;
            return this;
        }

        /**
         * Sets the Lambda runtime: {@code java21}, {@code java17}, or {@code provided.al2023}, which requires
         * {@link Builder#functionCode}. Default: {@code java21}. Changing it updates the function in place.
         */
        public Builder runtime(@Nullable String runtime) {
            this.runtime = runtime;
            return this;
        }

        /**
         * Sets the function's instruction set: {@code arm64} or {@code x86_64}. Default: {@code arm64}, which costs
         * less. Changing it updates the function in place.
         */
        public Builder architecture(@Nullable String architecture) {
            this.architecture = architecture;
            return this;
        }

        /**
         * Sets the function's memory in megabytes, from 128 to 10240. CPU power grows with memory. Default: 512.
         * Changing it updates the function in place.
         */
        public Builder memorySize(@Nullable Integer memorySize) {
            this.memorySize = memorySize;
            return this;
        }

        /**
         * Sets the function's timeout, the maximum duration of an invocation, in seconds, from 1 to 900. Default: 300.
         * Changing it updates the function in place.
         */
        public Builder timeout(@Nullable Integer timeout) {
            this.timeout = timeout;
            return this;
        }

        /**
         * Sets the size of the function's {@code /tmp} directory in megabytes, from 512 to 10240. Default: Lambda's
         * own, 512; the handler writes nothing there. Changing it updates the function in place.
         */
        public Builder ephemeralStorageSize(@Nullable Integer ephemeralStorageSize) {
            this.ephemeralStorageSize = ephemeralStorageSize;
            return this;
        }

        /**
         * Sets the function's reserved concurrency, the number of concurrent invocations that is reserved for it and
         * limits it: 0 or more. At least 100 of the account's concurrency must remain unreserved, so Lambda rejects any
         * number in an account with a low quota. 0 stops the function and sends every event to the failure destination.
         * Default: none; the function shares the account's concurrency. Changing it updates the function in place.
         */
        public Builder reservedConcurrency(@Nullable Integer reservedConcurrency) {
            this.reservedConcurrency = reservedConcurrency;
            return this;
        }

        /**
         * Sets whether the function starts from a snapshot of its initialized process (Lambda SnapStart). Requires a
         * managed runtime and an {@code ephemeralStorageSize} of 512. Each change of the function then publishes a
         * version, which takes minutes, and uploads invoke the alias {@code live} of the latest version. Lambda deletes
         * a snapshot after 14 days without use; the next events wait for a new one. Default: {@code false}. Changing it
         * updates the function in place, and replaces the permission and the failure handling of its invocations.
         */
        public Builder snapStart(@Nullable Boolean snapStart) {
            this.snapStart = snapStart;
            return this;
        }

        /**
         * Sets whether the function sends traces to AWS X-Ray. The role then allows it. Default: {@code false}.
         * Changing it updates the function and the role's policy in place.
         */
        public Builder tracing(@Nullable Boolean tracing) {
            this.tracing = tracing;
            return this;
        }

        /**
         * Sets the ARN of a managed policy that is the permissions boundary of the function's role. It must allow
         * everything that the role's own policy grants. Default: none. Changing it updates the role in place.
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
         * Sets statements that allow the function's role what the code in {@link Builder#extensions} needs. The
         * pipeline's own policy doesn't change. Default: none; the role allows only what the pipeline needs. Changing
         * it updates the policy of these statements in place; setting it creates that policy, and removing it deletes
         * it.
         */
        public Builder additionalStatements(@Nullable List<PolicyStatementArgs> additionalStatements) {
            this.additionalStatements = additionalStatements == null ? null : List.copyOf(additionalStatements);
            return this;
        }

        /**
         * Sets the function's deployment package. Default: the package that this library contains, for the managed
         * runtimes. Changing it updates the function in place.
         */
        public Builder functionCode(@Nullable Archive functionCode) {
            this.functionCode = functionCode;
            return this;
        }

        /**
         * Sets the entry point of the deployment package in {@link Builder#functionCode}, such as
         * {@code com.example.Handler::handleRequest}. Default: the entry point of the package that this library
         * contains. Changing it updates the function in place.
         */
        public Builder handler(@Nullable String handler) {
            this.handler = handler;
            return this;
        }

        /**
         * Sets the paths of JAR files with your own code and its libraries, such as {@code target/transformer.jar}. At
         * least one of them must provide a {@code RecordTransformer} as a service. A relative path starts at the folder
         * of {@code Pulumi.yaml}. The component adds the files to the folder {@code lib} of the deployment package,
         * which must be a local .zip file or folder, and rejects classes that are in the function twice or that need a
         * newer version of Java. Default: none; the handler stores the records as they are. Changing it updates the
         * function in place.
         */
        public Builder extensions(@Nullable List<String> extensions) {
            this.extensions = extensions == null ? null : List.copyOf(extensions);
            return this;
        }

        /** Sets extensions to plain values, see {@link #extensions(List)}. */
        public Builder extensions(String... extensions) {
            return extensions(List.of(extensions));
        }

        /**
         * Sets the ARNs of the versions of one to five different layers, which Lambda adds to the function in this
         * order. Default: none. Changing it updates the function in place.
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
         * Sets additional environment variables of the function, such as the handler's limits
         * ({@code PIPELINE_MAX_LINE_BYTES}). A name that begins with {@code PIPELINE_} must be one of these limits,
         * with a value in its range. The component rejects names that Lambda reserves, such as {@code AWS_REGION}. All
         * variables, including the pipeline's own, can't exceed 4 KB. Anyone with permission for
         * {@code lambda:GetFunctionConfiguration} can read them, so don't use them for secrets. Default: none. Changing
         * it updates the function in place.
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
         * Sets the IDs of one to sixteen VPC subnets that the function connects to. Requires
         * {@link Builder#securityGroupIds}. The subnets need a route to Amazon S3 and DynamoDB, such as gateway
         * endpoints. With a single subnet, the function depends on one Availability Zone, and the component logs a
         * warning. The role then allows Lambda, but not the function's own code, to manage network interfaces. Default:
         * none; the function isn't in a VPC. Changing it updates the function in place, and adds or deletes a policy of
         * the role; Lambda deletes network interfaces up to 20 minutes later and needs that policy to do so.
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
         * Sets the IDs of one to five security groups of the function. Requires {@link Builder#subnetIds}. They must
         * allow outbound HTTPS. Default: none. Changing it updates the function in place.
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
         * Sets how many days CloudWatch Logs keeps the function's log: one of the values that CloudWatch Logs offers.
         * Default: 30. Changing it updates the log group in place.
         */
        public Builder logRetentionDays(@Nullable Integer logRetentionDays) {
            this.logRetentionDays = logRetentionDays;
            return this;
        }

        /**
         * Sets the ARN of the AWS KMS key that encrypts the log. The key policy must allow CloudWatch Logs to use the
         * key; otherwise, creating the log group fails. Default: none; CloudWatch Logs encrypts with its own keys.
         * Changing it updates the log group in place; existing log events keep their key.
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
         * Sets the format of Lambda's own log messages: {@code JSON} or {@code Text}. The handler's messages are JSON
         * in both. Default: {@code JSON}. Changing it updates the function in place.
         */
        public Builder logFormat(@Nullable String logFormat) {
            this.logFormat = logFormat;
            return this;
        }

        /**
         * Sets the lowest level of the handler's log messages to keep: {@code TRACE}, {@code DEBUG}, {@code INFO},
         * {@code WARN}, {@code ERROR}, or {@code FATAL}. Requires the log format {@code JSON}. Levels above
         * {@code INFO} drop the messages of stored uploads and their metrics; {@code ERROR} and {@code FATAL} drop all
         * metrics and can't be combined with alarms. Default: Lambda's own, {@code INFO}. Changing it updates the
         * function in place.
         */
        public Builder logLevel(@Nullable String logLevel) {
            this.logLevel = logLevel;
            return this;
        }

        /**
         * Sets the lowest level of Lambda's own log messages to keep: {@code DEBUG}, {@code INFO}, or {@code WARN}.
         * Requires the log format {@code JSON}. {@code WARN} drops the messages about the start and end of each
         * invocation. Default: Lambda's own, {@code INFO}. Changing it updates the function in place.
         */
        public Builder systemLogLevel(@Nullable String systemLogLevel) {
            this.systemLogLevel = systemLogLevel;
            return this;
        }

        /**
         * Sets how many times Lambda retries a failed event, from 0 to 2. Not valid with {@code workQueue}. Default: 2.
         * Changing it updates the failure handling in place.
         */
        public Builder retryAttempts(@Nullable Integer retryAttempts) {
            this.retryAttempts = retryAttempts;
            return this;
        }

        /**
         * Sets the maximum age of an event that Lambda still sends to the function, in seconds, from 60 to 21600. Not
         * valid with {@code workQueue}. Default: 21600 (six hours). Changing it updates the failure handling in place.
         */
        public Builder maximumEventAge(@Nullable Integer maximumEventAge) {
            this.maximumEventAge = maximumEventAge;
            return this;
        }

        /**
         * Sets the ARN of a standard Amazon SQS queue or Amazon SNS topic that receives failed events, instead of a
         * queue that the pipeline creates. Default: none; the pipeline creates a queue. Changing it updates the failure
         * handling and the role's policy in place; setting it deletes the pipeline's queue and the events in it.
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
         * Sets the ARN of the AWS KMS key that encrypts the failure queue or the failure destination, and the work
         * queue. The key policy must allow the function's role to use the key. It must also allow
         * {@code s3.amazonaws.com} with {@link Builder#workQueue}, and {@code events.amazonaws.com} if
         * {@link Builder#eventSource} is {@code eventBridge}. Default: none; SQS encrypts with its own keys (SSE-SQS).
         * Changing it updates the queue and the role's policy in place; existing messages keep their key.
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
         * Sets the topics and thresholds of CloudWatch alarms for failures, throttling, delays, and rejected records.
         * Default: none; there are no alarms. Changing it updates the alarms in place; setting it creates them, and
         * removing it deletes them.
         */
        public Builder alarms(@Nullable AlarmArgs alarms) {
            this.alarms = alarms;
            return this;
        }

        /**
         * Sets whether Pulumi keeps the data when the pipeline is destroyed: the bucket with its settings, the table,
         * the failure queue, and the log. Pulumi then only removes them from its state. Default: {@code false}.
         * Changing it updates only Pulumi's state, and must be deployed before you destroy the pipeline.
         */
        public Builder retainOnDelete(@Nullable Boolean retainOnDelete) {
            this.retainOnDelete = retainOnDelete;
            return this;
        }

        /**
         * Sets tags for every resource that supports tags, at most 50. Keys have 1 to 128 and values at most 256
         * letters, digits, spaces, and {@code _ . : / = + - @}. No two keys may differ only in case. Default: none.
         * Changing it updates the resources in place.
         */
        public Builder tags(@Nullable Output<Map<String, String>> tags) {
            this.tags = tags;
            return this;
        }

        /** Sets tags to a plain value, see {@link #tags(Output)}. */
        public Builder tags(Map<String, String> tags) {
            return tags(Output.of(tags));
        }

        /** Returns the arguments. A pipeline validates them when it is created. */
        public ServerlessPipelineArgs build() {
            return new ServerlessPipelineArgs(this);
        }
    }
}
