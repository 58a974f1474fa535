package io.serverlesspipeline.component.internal.role;

import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.policy.AdditionalStatement;
import io.serverlesspipeline.component.internal.policy.RolePolicyDocuments;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import io.serverlesspipeline.component.internal.statement.StatementSettings;
import java.util.List;

/**
 * The inline policy with the user's own statements. It is separate from the pipeline's policies, so that unknown and
 * secret values stay out of them, and the audit can tell whose permission is whose.
 */
public final class AdditionalPolicy {
    private final RolePolicy policy;

    /**
     * Creates the policy.
     *
     * @param statements the user's statements, at least one
     */
    public AdditionalPolicy(
            ResourceContext context, FunctionRole role, FunctionPolicy own, List<StatementSettings> statements) {
        Output<List<AdditionalStatement>> known =
                Output.all(statements.stream().map(StatementSettings::statement).toList());
        Output<String> document = Output.tuple(known, own.maxLength())
                .applyValue(values -> document(context.pipeline(), values.t1, values.t2));
        policy = new RolePolicy(
                context.name("role-additional-policy"),
                RolePolicyArgs.builder().role(role.name()).policy(document).build(),
                context.options().build());
    }

    private static String document(String pipeline, List<AdditionalStatement> statements, int lengthOfOthers) {
        String document = RolePolicyDocuments.forUser(statements);
        int length = document.length() + lengthOfOthers;
        ArgumentChecks checks = ArgumentChecks.forPipeline(pipeline);
        checks.require(
                "additionalStatements",
                statements.size() + " statements",
                any -> length <= RolePolicyDocuments.MAX_LENGTH,
                "specify fewer or shorter ones, because the role's policies would have " + length
                        + " characters and IAM allows " + RolePolicyDocuments.MAX_LENGTH);
        checks.throwIfInvalid();
        return document;
    }

    /** Returns the policy as a resource to depend on. */
    public Resource resource() {
        return policy;
    }
}
