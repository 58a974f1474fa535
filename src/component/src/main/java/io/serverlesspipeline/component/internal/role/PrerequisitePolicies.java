package io.serverlesspipeline.component.internal.role;

import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.serverlesspipeline.component.internal.policy.CustomerManagedKeys;
import io.serverlesspipeline.component.internal.policy.ResourceArn;
import io.serverlesspipeline.component.internal.policy.RolePolicyDocuments;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import io.serverlesspipeline.component.internal.settings.PipelineSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The inline policies that other resources need to exist first: for customer managed keys and for a VPC. Everything but
 * the log group depends on them, so they are created first and deleted last. When a key changes, the role may use the
 * new key before anything is encrypted with it, and the old one until the end of the update.
 */
public final class PrerequisitePolicies {
    private final List<Resource> policies = new ArrayList<>();
    private final Output<Integer> maxLength;

    public PrerequisitePolicies(ResourceContext context, PipelineSettings settings, FunctionRole role) {
        Output<Integer> length = Output.of(0);
        if (settings.bucket().keyArn().isPresent()
                || settings.table().keyArn().isPresent()
                || settings.failures().queueKeyArn().isPresent()) {
            Output<String> keys = keys(settings);
            // Two versions of the policy count towards the quota while a key changes.
            length = keys.applyValue(document -> 2 * document.length());
            policies.add(new RolePolicy(
                    context.name("role-keys-policy"),
                    RolePolicyArgs.builder().role(role.name()).policy(keys).build(),
                    context.options().replaceOnChanges(List.of("policy"))));
        }
        if (settings.function().inVpc()) {
            String network = RolePolicyDocuments.forVpc();
            length = length.applyValue(characters -> characters + network.length());
            policies.add(new RolePolicy(
                    context.name("role-network-policy"),
                    RolePolicyArgs.builder().role(role.name()).policy(network).build(),
                    context.options().build()));
        }
        maxLength = length;
    }

    private static Output<String> keys(PipelineSettings settings) {
        return Output.tuple(
                        known(settings.bucket().keyArn()),
                        known(settings.table().keyArn()),
                        known(settings.failures().queueKeyArn()),
                        known(settings.failures().destinationArn()))
                .applyValue(arns -> RolePolicyDocuments.forKeys(new CustomerManagedKeys(
                        arns.t1,
                        arns.t2,
                        arns.t3,
                        arns.t4.map(ResourceArn::service).orElse("sqs"))));
    }

    private static Output<Optional<String>> known(Optional<Output<String>> argument) {
        return argument.map(output -> output.applyValue(Optional::of)).orElseGet(() -> Output.of(Optional.empty()));
    }

    /** Returns the policies; none if no argument needs one. */
    public List<Resource> resources() {
        return List.copyOf(policies);
    }

    /** Returns the number of characters that these policies have at most at the same time. */
    Output<Integer> maxLength() {
        return maxLength;
    }
}
