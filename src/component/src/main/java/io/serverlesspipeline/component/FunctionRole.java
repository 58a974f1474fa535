package io.serverlesspipeline.component;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;

/** The role that the function runs with, and its one inline policy; no managed policy is attached. */
final class FunctionRole {
    private final Role role;
    private final RolePolicy policy;

    FunctionRole(
            PipelineSettings settings,
            UploadBucket bucket,
            ItemTable table,
            FunctionLog log,
            FailureQueue failureQueue,
            Children children) {
        String name = settings.name() + "-role";
        role = new Role(
                name,
                RoleArgs.builder()
                        .assumeRolePolicy(PolicyDocuments.functionTrust())
                        .description("Runs the function of the pipeline " + settings.name())
                        .tags(settings.tags())
                        .build(),
                children.options());
        Output<String> document = Output.tuple(bucket.arn(), table.arn(), log.arn(), failureQueue.arn())
                .applyValue(arns -> PolicyDocuments.functionRole(new FunctionAccess(
                        arns.t1,
                        settings.keyPrefix(),
                        settings.versioning(),
                        arns.t2,
                        settings.entities().leadingKeys(),
                        arns.t3,
                        arns.t4,
                        settings.tracing())));
        policy = new RolePolicy(
                name + "-policy",
                RolePolicyArgs.builder().role(role.name()).policy(document).build(),
                children.options());
    }

    Output<String> name() {
        return role.name();
    }

    Output<String> arn() {
        return role.arn();
    }

    /** Returns the account that the role, and with it the whole pipeline, is in. */
    Output<String> account() {
        return role.arn().applyValue(arn -> {
            FunctionAccess.requireArn("role", arn);
            return arn.split(":", -1)[4];
        });
    }

    /** Returns the inline policy, which the function must wait for: without it the first event would be denied. */
    Resource policy() {
        return policy;
    }
}
