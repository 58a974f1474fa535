package io.serverlesspipeline.component.internal.settings;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.InvalidArgumentException;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.alarm.AlarmSettings;
import io.serverlesspipeline.component.internal.bucket.BucketSettings;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.check.NameChecks;
import io.serverlesspipeline.component.internal.check.ValueCheck;
import io.serverlesspipeline.component.internal.entity.EntitySettings;
import io.serverlesspipeline.component.internal.failure.FailureSettings;
import io.serverlesspipeline.component.internal.file.FileSettings;
import io.serverlesspipeline.component.internal.function.FunctionSettings;
import io.serverlesspipeline.component.internal.function.LogSettings;
import io.serverlesspipeline.component.internal.notification.NotificationSettings;
import io.serverlesspipeline.component.internal.queue.WorkQueueSettings;
import io.serverlesspipeline.component.internal.statement.StatementSettings;
import io.serverlesspipeline.component.internal.table.TableSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A pipeline's arguments, checked and with all defaults: one record for each family of arguments, and the arguments
 * that concern every resource.
 */
public record PipelineSettings(
        String name,
        BucketSettings bucket,
        NotificationSettings notification,
        Optional<WorkQueueSettings> workQueue,
        TableSettings table,
        FileSettings files,
        EntitySettings entities,
        FunctionSettings function,
        List<StatementSettings> additionalStatements,
        LogSettings log,
        FailureSettings failures,
        Optional<AlarmSettings> alarms,
        boolean retainOnDelete,
        boolean requireTls,
        Output<Map<String, String>> tags) {
    public PipelineSettings {
        additionalStatements = List.copyOf(additionalStatements);
    }

    /** Returns the settings of a pipeline, or throws one exception with all problems of its arguments. */
    public static PipelineSettings of(String name, ServerlessPipelineArgs args) {
        return of(name, args, ArgumentChecks.forPipeline(name));
    }

    /**
     * Returns the problems of a pipeline's arguments, see {@link ServerlessPipelineArgs#problems}.
     *
     * @param unread the paths of arguments with a value that couldn't be read
     */
    public static List<String> problems(String name, ServerlessPipelineArgs args, Set<String> unread) {
        try {
            of(name, args, ArgumentChecks.withoutWarnings(name));
            return List.of();
        } catch (InvalidArgumentException exception) {
            return exception.problems().stream()
                    .filter(problem ->
                            unread.stream().noneMatch(argument -> CascadingProblems.isCausedBy(argument, problem)))
                    .toList();
        }
    }

    private static PipelineSettings of(String name, ServerlessPipelineArgs args, ArgumentChecks checks) {
        checks.require(
                "name",
                name,
                value -> value.matches("[A-Za-z][A-Za-z0-9-]{0,39}"),
                "specify a letter and up to 39 letters, digits, or hyphens, because AWS limits the length of resource names");
        if (args.bucketName().isEmpty() && args.existingBucketName().isEmpty()) {
            checkPrefixOfBucketName(name, checks);
        }
        EntitySettings entities = EntitySettings.of(args, checks);
        FunctionSettings function = FunctionSettings.of(args, checks);
        FailureSettings failures = FailureSettings.of(args, checks);
        NotificationSettings notification = NotificationSettings.of(args, checks);
        EventSourceChecks.check(args, notification, checks);
        PipelineSettings settings = new PipelineSettings(
                name,
                BucketSettings.of(name, args, checks),
                notification,
                WorkQueueSettings.of(args, function.timeout(), checks),
                TableSettings.of(args, checks),
                FileSettings.of(args, entities.types(), checks),
                entities,
                function,
                StatementSettings.of(args, checks),
                LogSettings.of(args, checks),
                failures,
                AlarmSettings.of(args, function, failures, checks),
                retainOnDelete(args, checks),
                args.requireTls().orElse(true),
                ValueCheck.whenKnown(
                        checks, "tags", args.tags().orElseGet(() -> Output.of(Map.of())), TagChecks::check));
        checks.throwIfInvalid();
        return settings;
    }

    /** Pulumi generates the bucket's name from the pipeline's name in lower case. */
    private static void checkPrefixOfBucketName(String name, ArgumentChecks checks) {
        NameChecks.RESERVED_BUCKET_PREFIXES.stream()
                .filter(name.toLowerCase(Locale.ROOT)::startsWith)
                .forEach(prefix -> checks.reject(
                        "name",
                        name,
                        "specify a name that doesn't begin with " + prefix + ", which S3 reserves, or set bucketName"));
    }

    private static boolean retainOnDelete(ServerlessPipelineArgs args, ArgumentChecks checks) {
        boolean retained = args.retainOnDelete().orElse(false);
        if (retained && args.forceDestroy().orElse(false)) {
            checks.reject(
                    "retainOnDelete",
                    true,
                    "remove it or forceDestroy, because forceDestroy deletes the data that it keeps");
        }
        return retained;
    }
}
