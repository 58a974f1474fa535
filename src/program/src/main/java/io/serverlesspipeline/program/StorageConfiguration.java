package io.serverlesspipeline.program;

import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.util.Set;

/** The configuration keys of the bucket, its notification and the table. */
final class StorageConfiguration {
    static final Set<String> KEYS = Set.of(
            "bucketName",
            "existingBucketName",
            "keyPrefixes",
            "keySuffixes",
            "events",
            "manageNotification",
            "forceDestroy",
            "versioning",
            "bucketKeyArn",
            "lifecycleRules",
            "corsRules",
            "accessLogBucketName",
            "accessLogPrefix",
            "tableName",
            "existingTableName",
            "deletionProtection",
            "tableKeyArn",
            "pointInTimeRecovery",
            "tableClass",
            "indexes",
            "streamViewType",
            "maximumReadRequestUnits",
            "maximumWriteRequestUnits",
            "readCapacity",
            "writeCapacity");

    private StorageConfiguration() {}

    /** Sets the arguments that are configured. */
    static void set(ServerlessPipelineArgs.Builder args, StackConfiguration configuration) {
        setBucket(args, configuration);
        setNotification(args, configuration);
        setTable(args, configuration);
    }

    private static void setBucket(ServerlessPipelineArgs.Builder args, StackConfiguration configuration) {
        configuration.text("bucketName").ifPresent(args::bucketName);
        configuration.text("existingBucketName").ifPresent(args::existingBucketName);
        configuration.flag("forceDestroy").ifPresent(args::forceDestroy);
        configuration.flag("versioning").ifPresent(args::versioning);
        configuration.text("bucketKeyArn").ifPresent(args::bucketKeyArn);
        configuration
                .list("lifecycleRules", NestedArguments.LIFECYCLE_RULE, NestedArguments::lifecycleRule)
                .ifPresent(args::lifecycleRules);
        configuration
                .list("corsRules", NestedArguments.CORS_RULE, NestedArguments::corsRule)
                .ifPresent(args::corsRules);
        configuration.text("accessLogBucketName").ifPresent(args::accessLogBucketName);
        configuration.text("accessLogPrefix").ifPresent(args::accessLogPrefix);
    }

    private static void setNotification(ServerlessPipelineArgs.Builder args, StackConfiguration configuration) {
        configuration.texts("keyPrefixes").ifPresent(args::keyPrefixes);
        configuration.texts("keySuffixes").ifPresent(args::keySuffixes);
        configuration.texts("events").ifPresent(args::events);
        configuration.flag("manageNotification").ifPresent(args::manageNotification);
    }

    private static void setTable(ServerlessPipelineArgs.Builder args, StackConfiguration configuration) {
        configuration.text("tableName").ifPresent(args::tableName);
        configuration.text("existingTableName").ifPresent(args::existingTableName);
        configuration.flag("deletionProtection").ifPresent(args::deletionProtection);
        configuration.text("tableKeyArn").ifPresent(args::tableKeyArn);
        configuration.flag("pointInTimeRecovery").ifPresent(args::pointInTimeRecovery);
        configuration.text("tableClass").ifPresent(args::tableClass);
        configuration
                .list("indexes", NestedArguments.TABLE_INDEX, NestedArguments::tableIndex)
                .ifPresent(args::indexes);
        configuration.text("streamViewType").ifPresent(args::streamViewType);
        configuration.wholeNumber("maximumReadRequestUnits").ifPresent(args::maximumReadRequestUnits);
        configuration.wholeNumber("maximumWriteRequestUnits").ifPresent(args::maximumWriteRequestUnits);
        configuration
                .block("readCapacity", NestedArguments.TABLE_CAPACITY, NestedArguments::tableCapacity)
                .ifPresent(args::readCapacity);
        configuration
                .block("writeCapacity", NestedArguments.TABLE_CAPACITY, NestedArguments::tableCapacity)
                .ifPresent(args::writeCapacity);
    }
}
