package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.Map;
import java.util.Optional;

/**
 * A pipeline's validated arguments with every default filled in, as {@link ArgumentResolution} makes them: a record for
 * each concern, and what concerns every resource.
 */
record PipelineSettings(
        String name,
        BucketSettings bucket,
        NotificationSettings notification,
        TableSettings table,
        EntityMapping entities,
        FunctionSettings function,
        LogSettings log,
        FailureSettings failures,
        Optional<AlarmSettings> alarms,
        boolean retainOnDelete,
        boolean requireTls,
        Output<Map<String, String>> tags) {}
