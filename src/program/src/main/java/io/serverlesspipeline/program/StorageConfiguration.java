package io.serverlesspipeline.program;

import io.serverlesspipeline.component.ServerlessPipelineArgs;

/**
 * The configuration keys of the bucket, its notification and the table. The names of what Pulumi creates become IDs of
 * resources, which are never secret.
 */
final class StorageConfiguration {
    private StorageConfiguration() {}

    /** Sets the arguments that are configured. */
    static void set(ServerlessPipelineArgs.Builder args, ConfigurationReader reader) {
        setBucket(args, reader);
        setNotification(args, reader);
        setTable(args, reader);
    }

    private static void setBucket(ServerlessPipelineArgs.Builder args, ConfigurationReader reader) {
        reader.text("bucketName", args::bucketName);
        reader.text("existingBucketName", args::existingBucketName);
        reader.flag("forceDestroy", args::forceDestroy);
        reader.flag("versioning", args::versioning);
        reader.output("bucketKeyArn", args::bucketKeyArn);
        reader.list(
                "lifecycleRules", NestedArguments.LIFECYCLE_RULE, NestedArguments::lifecycleRule, args::lifecycleRules);
        reader.list("corsRules", NestedArguments.CORS_RULE, NestedArguments::corsRule, args::corsRules);
        reader.output("accessLogBucketName", args::accessLogBucketName);
        reader.text("accessLogPrefix", args::accessLogPrefix);
    }

    private static void setNotification(ServerlessPipelineArgs.Builder args, ConfigurationReader reader) {
        reader.texts("keyPrefixes", args::keyPrefixes);
        reader.texts("keySuffixes", args::keySuffixes);
        reader.texts("events", args::events);
        reader.flag("manageNotification", args::manageNotification);
    }

    private static void setTable(ServerlessPipelineArgs.Builder args, ConfigurationReader reader) {
        reader.text("tableName", args::tableName);
        reader.output("existingTableName", args::existingTableName);
        reader.flag("deletionProtection", args::deletionProtection);
        reader.output("tableKeyArn", args::tableKeyArn);
        reader.flag("pointInTimeRecovery", args::pointInTimeRecovery);
        reader.text("tableClass", args::tableClass);
        reader.list("indexes", NestedArguments.TABLE_INDEX, NestedArguments::tableIndex, args::indexes);
        reader.text("streamViewType", args::streamViewType);
        reader.wholeNumber("maximumReadRequestUnits", args::maximumReadRequestUnits);
        reader.wholeNumber("maximumWriteRequestUnits", args::maximumWriteRequestUnits);
        reader.block(
                "readCapacity", NestedArguments.TABLE_CAPACITY, NestedArguments::tableCapacity, args::readCapacity);
        reader.block(
                "writeCapacity", NestedArguments.TABLE_CAPACITY, NestedArguments::tableCapacity, args::writeCapacity);
    }
}
