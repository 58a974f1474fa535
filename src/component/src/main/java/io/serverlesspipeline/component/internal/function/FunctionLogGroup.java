package io.serverlesspipeline.component.internal.function;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.List;

/**
 * The function's log group. The pipeline creates it before the function, because Lambda would otherwise create one
 * without retention, and would need the permission to create log groups.
 */
public final class FunctionLogGroup {
    private final LogGroup logGroup;

    public FunctionLogGroup(ResourceContext context, LogSettings settings) {
        LogGroupArgs.Builder args = LogGroupArgs.builder()
                .namePrefix("/aws/lambda/" + context.name(""))
                .retentionInDays(settings.retentionDays())
                .tags(context.tags());
        settings.keyArn().ifPresent(args::kmsKeyId);
        // A changed prefix would replace the log group, and a renamed pipeline would lose its log.
        logGroup = new LogGroup(
                context.name("logs"), args.build(), context.options().ignoreChanges(List.of("namePrefix")));
    }

    public Output<String> name() {
        return logGroup.name();
    }

    public Output<String> arn() {
        return logGroup.arn();
    }
}
