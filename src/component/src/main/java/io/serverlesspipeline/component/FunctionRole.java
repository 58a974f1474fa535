package io.serverlesspipeline.component;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.Optional;

/** The role that the function runs with, and its one inline policy; no managed policy is attached. */
final class FunctionRole {
    /** Of all inline policies of a role together, see "IAM and AWS STS quotas" in the IAM User Guide. */
    private static final int MOST_CHARACTERS = 10_240;

    private final Role role;
    private final RolePolicy policy;

    FunctionRole(
            PipelineSettings settings,
            UploadBucket bucket,
            ItemTable table,
            FunctionLog log,
            FailureDestination failureDestination,
            Children children) {
        String name = settings.name() + "-role";
        RoleArgs.Builder args = RoleArgs.builder()
                .assumeRolePolicy(PolicyDocuments.functionTrust())
                .description("Runs the function of the pipeline " + settings.name())
                .tags(settings.tags());
        settings.function().permissionsBoundaryArn().ifPresent(args::permissionsBoundary);
        role = new Role(name, args.build(), children.options());
        Output<String> document = Output.tuple(
                        uploads(settings, bucket),
                        items(settings, table),
                        log.arn(),
                        failures(settings, failureDestination))
                .applyValue(access -> PolicyDocuments.functionRole(new FunctionAccess(
                        access.t1,
                        access.t2,
                        access.t3,
                        access.t4,
                        settings.function().tracing(),
                        settings.function().vpc().isPresent())))
                .applyValue(policy -> checkSize(settings, policy));
        policy = new RolePolicy(
                name + "-policy",
                RolePolicyArgs.builder().role(role.name()).policy(document).build(),
                children.options());
    }

    private static Output<FunctionAccess.Uploads> uploads(PipelineSettings settings, UploadBucket bucket) {
        return Output.tuple(bucket.arn(), known(settings.bucket().keyArn()))
                .applyValue(arns -> new FunctionAccess.Uploads(
                        arns.t1,
                        settings.notification().keyPrefixes(),
                        settings.bucket().versioning(),
                        arns.t2));
    }

    private static Output<FunctionAccess.Items> items(PipelineSettings settings, ItemTable table) {
        return Output.tuple(table.arn(), known(settings.table().keyArn()))
                .applyValue(arns ->
                        new FunctionAccess.Items(arns.t1, settings.entities().leadingKeys(), arns.t2));
    }

    private static Output<FunctionAccess.Failures> failures(
            PipelineSettings settings, FailureDestination failureDestination) {
        return Output.tuple(failureDestination.arn(), known(settings.failures().queueKeyArn()))
                .applyValue(arns -> new FunctionAccess.Failures(arns.t1, arns.t2));
    }

    private static String checkSize(PipelineSettings settings, String policy) {
        ArgumentChecks checks = ArgumentChecks.ofPipeline(settings.name());
        checks.check(
                "keyPrefixes",
                settings.notification().keyPrefixes().size() + " prefixes",
                any -> policy.length() <= MOST_CHARACTERS,
                "give fewer or shorter ones, or fewer entities, since the role's policy would have " + policy.length()
                        + " characters and IAM allows " + MOST_CHARACTERS);
        checks.finish();
        return policy;
    }

    private static Output<Optional<String>> known(Optional<Output<String>> argument) {
        return argument.map(output -> output.applyValue(Optional::of)).orElseGet(() -> Output.of(Optional.empty()));
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
