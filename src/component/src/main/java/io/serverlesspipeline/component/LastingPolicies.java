package io.serverlesspipeline.component;

import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the role may do for as long as anything needs it: inline policies of their own, for the arguments that need one.
 * Everything but the log group waits for them, so that they are created first and deleted last. A change of a key adds
 * the new key before anything is encrypted with it, and takes the old one away when all else is done.
 */
final class LastingPolicies {
    private final List<Resource> policies = new ArrayList<>();
    private final Output<Integer> mostCharacters;

    LastingPolicies(PipelineSettings settings, FunctionRole role, Children children) {
        Output<Integer> most = Output.of(0);
        if (settings.bucket().keyArn().isPresent()
                || settings.table().keyArn().isPresent()
                || settings.failures().queueKeyArn().isPresent()) {
            Output<String> keys = keys(settings);
            // IAM counts it twice while a key changes.
            most = keys.applyValue(document -> 2 * document.length());
            policies.add(new RolePolicy(
                    settings.name() + "-role-keys-policy",
                    RolePolicyArgs.builder().role(role.name()).policy(keys).build(),
                    children.replacedByChangesOf(List.of("policy"))));
        }
        if (settings.function().vpc().isPresent()) {
            String network = PolicyDocuments.networkInterfaces();
            most = most.applyValue(characters -> characters + network.length());
            policies.add(new RolePolicy(
                    settings.name() + "-role-network-policy",
                    RolePolicyArgs.builder().role(role.name()).policy(network).build(),
                    children.options()));
        }
        mostCharacters = most;
    }

    private static Output<String> keys(PipelineSettings settings) {
        return Output.tuple(
                        known(settings.bucket().keyArn()),
                        known(settings.table().keyArn()),
                        known(settings.failures().queueKeyArn()),
                        known(settings.failures().destinationArn()))
                .applyValue(arns -> PolicyDocuments.keys(new FunctionKeys(
                        arns.t1,
                        arns.t2,
                        arns.t3,
                        arns.t4.map(PolicyDocuments::service).orElse("sqs"))));
    }

    /** Returns the policies, which are none if no argument needs one. */
    List<Resource> policies() {
        return List.copyOf(policies);
    }

    /** Returns how many characters these policies have at most at a time. */
    Output<Integer> mostCharacters() {
        return mostCharacters;
    }

    private static Output<Optional<String>> known(Optional<Output<String>> argument) {
        return argument.map(output -> output.applyValue(Optional::of)).orElseGet(() -> Output.of(Optional.empty()));
    }
}
