package io.serverlesspipeline.component;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.core.Output;

/** The role that the function runs with. It has inline policies alone; no managed policy is attached. */
final class FunctionRole {
    private final Role role;

    FunctionRole(PipelineSettings settings, FunctionLog log, Children children) {
        RoleArgs.Builder args = RoleArgs.builder()
                .assumeRolePolicy(
                        log.arn().applyValue(arn -> TrustPolicy.ofLambda(FunctionAccess.account("log group", arn))))
                .description("Runs the function of the pipeline " + settings.name())
                .tags(settings.tags());
        settings.function().permissionsBoundaryArn().ifPresent(args::permissionsBoundary);
        role = new Role(settings.name() + "-role", args.build(), children.options());
    }

    Output<String> name() {
        return role.name();
    }

    Output<String> arn() {
        return role.arn();
    }

    /** Returns the account that the role, and with it the whole pipeline, is in. */
    Output<String> account() {
        return role.arn().applyValue(arn -> FunctionAccess.account("role", arn));
    }
}
