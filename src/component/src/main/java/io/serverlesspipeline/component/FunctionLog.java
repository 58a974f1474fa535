package io.serverlesspipeline.component;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import java.util.List;

/**
 * The function's log group. It is made before the function, which would otherwise make one of its own, without
 * retention and with a permission to create groups.
 */
final class FunctionLog {
    private final LogGroup logGroup;

    FunctionLog(PipelineSettings settings, Children children) {
        LogGroupArgs.Builder args = LogGroupArgs.builder()
                .namePrefix("/aws/lambda/" + settings.name() + "-")
                .retentionInDays(settings.log().retentionDays())
                .tags(settings.tags());
        settings.log().keyArn().ifPresent(args::kmsKeyId);
        // A renamed pipeline keeps its log: the prefix would otherwise replace the group.
        logGroup = new LogGroup(
                settings.name() + "-logs", args.build(), children.ignoringChangesOf(List.of("namePrefix")));
    }

    Output<String> name() {
        return logGroup.name();
    }

    Output<String> arn() {
        return logGroup.arn();
    }
}
