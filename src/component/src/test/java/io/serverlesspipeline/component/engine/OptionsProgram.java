package io.serverlesspipeline.component.engine;

import com.pulumi.Pulumi;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceTransformation;
import io.serverlesspipeline.component.AlarmArgs;
import io.serverlesspipeline.component.ServerlessPipeline;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.util.Map;
import java.util.Optional;

/** Three pipelines: one with every option that children inherit, one without options, and one that keeps its data. */
final class OptionsProgram {
    private OptionsProgram() {}

    public static void main(String[] arguments) {
        Pulumi.run(context -> {
            Provider frankfurt = new Provider(
                    "frankfurt", ProviderArgs.builder().region("eu-central-1").build());
            Key before = new Key("before");
            ServerlessPipeline uploads = new ServerlessPipeline(
                    "uploads",
                    ServerlessPipelineArgs.builder()
                            .environment(Output.ofSecret(Map.of("TOKEN", "example-token")))
                            .tableName(Output.ofSecret("example-items"))
                            .snapStart(true)
                            .alarms(AlarmArgs.builder()
                                    .topicArns("arn:aws:sns:eu-central-1:123456789012:alarms")
                                    .build())
                            .build(),
                    ComponentResourceOptions.builder()
                            .provider(frankfurt)
                            .protect(true)
                            .dependsOn(before)
                            .resourceTransformations(OptionsProgram::ignoreTags)
                            .build());
            new ServerlessPipeline("reports");
            new ServerlessPipeline(
                    "archive",
                    ServerlessPipelineArgs.builder().retainOnDelete(true).build());
            context.export("tableName", uploads.tableName());
        });
    }

    private static Optional<ResourceTransformation.Result> ignoreTags(ResourceTransformation.Args args) {
        if (!(args.options() instanceof CustomResourceOptions options)) {
            return Optional.empty();
        }
        return Optional.of(new ResourceTransformation.Result(
                args.args(),
                CustomResourceOptions.merge(
                        options,
                        CustomResourceOptions.builder().ignoreChanges("tags").build())));
    }
}
