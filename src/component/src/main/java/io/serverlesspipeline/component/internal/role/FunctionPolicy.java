package io.serverlesspipeline.component.internal.role;

import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.policy.FunctionAccess;
import io.serverlesspipeline.component.internal.policy.RolePolicyDocuments;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.List;

/** The inline policy that every function needs; {@link PrerequisitePolicies} are what only some arguments need. */
public final class FunctionPolicy {
    private final RolePolicy policy;
    private final Output<Integer> maxLength;

    public FunctionPolicy(
            ResourceContext context,
            FunctionRole role,
            PrerequisitePolicies prerequisites,
            Output<FunctionAccess> access) {
        Output<String> document = Output.tuple(access, prerequisites.maxLength())
                .applyValue(known -> document(context.pipeline(), known.t1, known.t2));
        maxLength = Output.tuple(document, prerequisites.maxLength()).applyValue(known -> known.t1.length() + known.t2);
        policy = new RolePolicy(
                context.name("role-policy"),
                RolePolicyArgs.builder().role(role.name()).policy(document).build(),
                context.options().build());
    }

    private static String document(String pipeline, FunctionAccess access, int lengthOfOthers) {
        String policy = RolePolicyDocuments.forFunction(access, RolePolicyDocuments.MAX_LENGTH - lengthOfOthers);
        int length = policy.length() + lengthOfOthers;
        List<String> keyPrefixes = access.uploads().keyPrefixes();
        ArgumentChecks checks = ArgumentChecks.forPipeline(pipeline);
        checks.require(
                "keyPrefixes",
                keyPrefixes.size() + " prefixes",
                any -> length <= RolePolicyDocuments.MAX_LENGTH,
                "specify fewer or shorter ones, or fewer entities, because the role's policy would have " + length
                        + " characters and IAM allows " + RolePolicyDocuments.MAX_LENGTH);
        checks.throwIfInvalid();
        return policy;
    }

    /** Returns the number of characters that this policy and its prerequisites have at most at the same time. */
    Output<Integer> maxLength() {
        return maxLength;
    }

    /** Returns the policy as a resource to depend on. */
    public Resource resource() {
        return policy;
    }
}
