package io.serverlesspipeline.component;

import com.pulumi.aws.lambda.Alias;
import com.pulumi.aws.lambda.AliasArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.FunctionEventInvokeConfig;
import com.pulumi.aws.lambda.FunctionEventInvokeConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionEventInvokeConfigDestinationConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionEventInvokeConfigDestinationConfigOnFailureArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;

/**
 * The function that stores uploads, and what Lambda does with an event that it fails on. With SnapStart it is invoked
 * by way of an alias of its newest version, since Lambda makes snapshots of versions alone.
 */
final class PipelineFunction {
    private static final String ALIAS = "live";

    private final Function function;
    private final Optional<Alias> alias;

    PipelineFunction(
            PipelineSettings settings,
            FunctionRole role,
            FunctionPolicy policy,
            ItemTable table,
            FunctionLog log,
            FailureDestination failureDestination,
            Children children) {
        String name = settings.name() + "-function";
        FunctionArgs args = FunctionInputs.of(
                settings, role.arn(), log.name(), FunctionEnvironment.of(settings, table), settings.tags());
        function = new Function(name, args, children.after(List.of(policy.resource())));
        alias = settings.function().snapStart() ? Optional.of(alias(name, children)) : Optional.empty();
        FunctionEventInvokeConfigArgs.Builder invocation = FunctionEventInvokeConfigArgs.builder()
                .functionName(function.name())
                .maximumRetryAttempts(settings.failures().retryAttempts())
                .maximumEventAgeInSeconds(settings.failures().maximumEventAge())
                .destinationConfig(FunctionEventInvokeConfigDestinationConfigArgs.builder()
                        .onFailure(FunctionEventInvokeConfigDestinationConfigOnFailureArgs.builder()
                                .destination(failureDestination.arn())
                                .build())
                        .build());
        qualifier().ifPresent(invocation::qualifier);
        new FunctionEventInvokeConfig(name + "-event-invoke-config", invocation.build(), children.options());
    }

    private Alias alias(String functionName, Children children) {
        return new Alias(
                functionName + "-alias",
                AliasArgs.builder()
                        .name(ALIAS)
                        .description("The version that uploads invoke")
                        .functionName(function.name())
                        .functionVersion(function.version())
                        .build(),
                children.options());
    }

    Output<String> name() {
        return function.name();
    }

    Output<String> arn() {
        return function.arn();
    }

    /** Returns the ARN of the alias that uploads invoke, or an output without a value where there is none. */
    Output<String> aliasArn() {
        return alias.map(Alias::arn).orElseGet(() -> Output.ofNullable(null));
    }

    /** Returns the ARN that a notification invokes. */
    Output<String> invocationArn() {
        return alias.map(Alias::arn).orElseGet(function::arn);
    }

    /** Returns the name of the alias that a permission to invoke must be for, if there is one. */
    Optional<Output<String>> qualifier() {
        return alias.map(Alias::name);
    }
}
