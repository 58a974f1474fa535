package io.serverlesspipeline.component.internal.function;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.check.ListChecks;
import io.serverlesspipeline.component.internal.check.ValueCheck;
import java.util.List;
import java.util.Optional;

/** The subnets and security groups of a function in a VPC. */
record VpcSettings(Output<List<String>> subnetIds, Output<List<String>> securityGroupIds) {
    static Optional<VpcSettings> of(ServerlessPipelineArgs args, ArgumentChecks checks) {
        if (args.subnetIds().isPresent() != args.securityGroupIds().isPresent()) {
            checks.addProblem(
                    args.subnetIds().isPresent() ? "securityGroupIds" : "subnetIds",
                    "is not set",
                    "set both subnetIds and securityGroupIds, or neither, because a function in a VPC needs both");
        }
        Optional<Output<List<String>>> subnets =
                ValueCheck.whenKnown(checks, "subnetIds", args.subnetIds(), ListChecks::subnetIds);
        Optional<Output<List<String>>> groups =
                ValueCheck.whenKnown(checks, "securityGroupIds", args.securityGroupIds(), ListChecks::securityGroupIds);
        return subnets.flatMap(ids -> groups.map(groupIds -> new VpcSettings(ids, groupIds)));
    }
}
