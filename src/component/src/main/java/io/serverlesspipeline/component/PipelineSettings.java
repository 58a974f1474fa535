package io.serverlesspipeline.component;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import java.util.Map;
import java.util.Optional;

/** A pipeline's validated arguments with every default filled in, as {@link ArgumentResolution} makes them. */
record PipelineSettings(
        String name,
        Optional<Output<String>> bucketName,
        Optional<Output<String>> existingBucketName,
        String keyPrefix,
        String keySuffix,
        boolean forceDestroy,
        boolean versioning,
        Optional<Output<String>> bucketKeyArn,
        Optional<Output<String>> tableName,
        boolean deletionProtection,
        Optional<Output<String>> tableKeyArn,
        boolean requireTls,
        EntityMapping entities,
        String runtime,
        String architecture,
        int memorySize,
        int timeout,
        boolean tracing,
        Optional<Output<String>> permissionsBoundaryArn,
        Archive functionCode,
        Output<Map<String, String>> environment,
        int logRetentionDays,
        Optional<Output<String>> logKeyArn,
        int retryAttempts,
        int maximumEventAge,
        Optional<Output<String>> failureDestinationArn,
        Optional<Output<String>> failureQueueKeyArn,
        Output<Map<String, String>> tags) {}
