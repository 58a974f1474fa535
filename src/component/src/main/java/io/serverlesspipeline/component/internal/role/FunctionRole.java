package io.serverlesspipeline.component.internal.role;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.policy.ResourceArn;
import io.serverlesspipeline.component.internal.policy.TrustPolicy;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.Optional;

/** The role of the function. It has inline policies only, no managed ones. */
public final class FunctionRole {
    private final Role role;

    /**
     * Creates the role.
     *
     * @param siblingArn the ARN of a log group in the same account
     */
    public FunctionRole(
            ResourceContext context, Optional<Output<String>> permissionsBoundaryArn, Output<String> siblingArn) {
        RoleArgs.Builder args = RoleArgs.builder()
                .assumeRolePolicy(
                        siblingArn.applyValue(arn -> TrustPolicy.forLambda(ResourceArn.account("log group", arn))))
                .description("Runs the function of the pipeline " + context.pipeline())
                .tags(context.tags());
        permissionsBoundaryArn.ifPresent(args::permissionsBoundary);
        role = new Role(context.name("role"), args.build(), context.options().build());
    }

    public Output<String> name() {
        return role.name();
    }

    public Output<String> arn() {
        return role.arn();
    }

    /** Returns the ID of the account that the role, like the whole pipeline, is in. */
    public Output<String> account() {
        return role.arn().applyValue(arn -> ResourceArn.account("role", arn));
    }
}
