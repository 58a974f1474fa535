package io.serverlesspipeline.component;

import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.Optional;

/** The inline policy for what every function needs; {@link LastingPolicies} are for what some arguments need. */
final class FunctionPolicy {
    private final RolePolicy policy;

    FunctionPolicy(
            PipelineSettings settings,
            FunctionRole role,
            LastingPolicies lasting,
            Output<FunctionAccess> access,
            Children children) {
        Output<String> document = Output.tuple(access, lasting.mostCharacters())
                .applyValue(known -> document(settings, known.t1, known.t2));
        policy = new RolePolicy(
                settings.name() + "-role-policy",
                RolePolicyArgs.builder().role(role.name()).policy(document).build(),
                children.options());
    }

    /** Returns what the function must be able to reach. */
    static Output<FunctionAccess> access(
            PipelineSettings settings,
            UploadBucket bucket,
            ItemTable table,
            FunctionLog log,
            FailureDestination failureDestination) {
        return Output.tuple(bucket.arn(), items(settings, table), log.arn(), failureDestination.arn())
                .applyValue(known -> new FunctionAccess(
                        new FunctionAccess.Uploads(
                                known.t1,
                                settings.notification().keyPrefixes(),
                                settings.bucket().readsVersions()),
                        known.t2,
                        known.t3,
                        known.t4,
                        settings.function().tracing()));
    }

    /**
     * The key that a table is encrypted with stays when the argument is left out, since the AWS provider treats the
     * existing key as given (hashicorp/terraform-provider-aws#29811). The function then has to use it, too.
     */
    private static Output<FunctionAccess.Items> items(PipelineSettings settings, ItemTable table) {
        Output<Optional<String>> asked = settings.table()
                .keyArn()
                .map(key -> key.applyValue(Optional::of))
                .orElseGet(() -> Output.of(Optional.empty()));
        return Output.tuple(table.arn(), table.keyArn(), asked)
                .applyValue(known -> new FunctionAccess.Items(
                        known.t1,
                        settings.entities().entityKeys(),
                        known.t2.filter(used -> !known.t3.equals(Optional.of(used)))));
    }

    private static String document(PipelineSettings settings, FunctionAccess access, int others) {
        String policy = PolicyDocuments.functionRole(access, PolicyDocuments.MOST_CHARACTERS - others);
        int characters = policy.length() + others;
        ArgumentChecks checks = ArgumentChecks.ofPipeline(settings.name());
        checks.check(
                "keyPrefixes",
                settings.notification().keyPrefixes().size() + " prefixes",
                any -> characters <= PolicyDocuments.MOST_CHARACTERS,
                "give fewer or shorter ones, or fewer entities, since the role's policy would have " + characters
                        + " characters and IAM allows " + PolicyDocuments.MOST_CHARACTERS);
        checks.finish();
        return policy;
    }

    /** Returns the policy, which the function must wait for: without it the first event would be denied. */
    Resource resource() {
        return policy;
    }
}
