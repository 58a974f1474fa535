package io.serverlesspipeline.component.internal.function;

import com.pulumi.aws.lambda.Alias;
import com.pulumi.aws.lambda.AliasArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.List;
import java.util.Optional;

/**
 * The function that stores uploads. With SnapStart, uploads invoke an alias of the newest version, because Lambda takes
 * snapshots only of versions.
 */
public final class PipelineFunction {
    private static final String ALIAS = "live";

    private final Function function;
    private final Optional<Alias> alias;

    /**
     * Creates the function.
     *
     * @param rolePolicies the policies that the function waits for, because its first invocation would fail without
     *     them
     */
    public PipelineFunction(
            ResourceContext context, FunctionSettings settings, FunctionInputs inputs, List<Resource> rolePolicies) {
        String name = context.name("function");
        function = new Function(
                name,
                inputs.args(context, settings),
                context.options().dependsOn(rolePolicies).build());
        alias = settings.snapStart() ? Optional.of(alias(name + "-alias", context)) : Optional.empty();
    }

    private Alias alias(String name, ResourceContext context) {
        return new Alias(
                name,
                AliasArgs.builder()
                        .name(ALIAS)
                        .description("The version that uploads invoke")
                        .functionName(function.name())
                        .functionVersion(function.version())
                        .build(),
                context.options().build());
    }

    public Output<String> name() {
        return function.name();
    }

    public Output<String> arn() {
        return function.arn();
    }

    /** Returns the ARN of the alias that uploads invoke, or an output without a value if there is no alias. */
    public Output<String> aliasArn() {
        return alias.map(Alias::arn).orElseGet(() -> Output.ofNullable(null));
    }

    /** Returns the ARN that the bucket's notification invokes. */
    public Output<String> invocationArn() {
        return alias.map(Alias::arn).orElseGet(function::arn);
    }

    /** Returns the name of the alias that uploads invoke, if there is one. */
    public Optional<Output<String>> qualifier() {
        return alias.map(Alias::name);
    }
}
