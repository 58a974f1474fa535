package io.serverlesspipeline.component.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks lists of names and ARNs against the rules of the AWS services. */
public final class ListChecks {
    private ListChecks() {}

    /** Follows "Managing Lambda dependencies with layers" in the AWS Lambda Developer Guide. */
    public static List<String> layerArns(ArgumentChecks checks, String argument, List<String> arns) {
        Set<String> layers = new HashSet<>();
        for (int index = 0; index < arns.size(); index++) {
            String arn = arns.get(index);
            checks.require(
                    argument + "[" + index + "]",
                    arn,
                    any -> layers.add(arn.substring(0, Math.max(0, arn.lastIndexOf(':')))),
                    "remove it, because a function can have only one version of a layer");
        }
        return matching(
                checks,
                argument,
                arns,
                5,
                "arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+",
                "specify the ARN of a layer version, which ends with :layer:<name>:<version>");
    }

    public static List<String> subnetIds(ArgumentChecks checks, String argument, List<String> ids) {
        if (ids.size() == 1) {
            checks.warn(
                    argument,
                    ids,
                    "specify subnets in at least two Availability Zones, because the function can't run while this"
                            + " subnet's zone is unavailable");
        }
        return matching(
                checks, argument, ids, 16, "subnet-[0-9a-z]+", "specify the ID of a subnet, such as subnet-0a1b2c");
    }

    public static List<String> securityGroupIds(ArgumentChecks checks, String argument, List<String> ids) {
        return matching(
                checks, argument, ids, 5, "sg-[0-9a-z]+", "specify the ID of a security group, such as sg-0a1b2c");
    }

    public static List<String> topicArns(ArgumentChecks checks, String argument, List<String> arns) {
        if (arns.isEmpty()) {
            checks.addProblem(argument, "is not set", "specify the ARN of a topic for the alarms to notify");
            checks.throwIfInvalid();
        }
        return matching(
                checks,
                argument,
                arns,
                5,
                "arn:[a-z-]+:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+",
                "specify the ARN of a standard Amazon SNS topic");
    }

    private static List<String> matching(
            ArgumentChecks checks, String argument, List<String> values, int maximum, String pattern, String remedy) {
        checks.require(
                argument,
                values,
                list -> !list.isEmpty() && list.size() <= maximum,
                "specify 1 to " + maximum + " values, or remove the argument");
        for (int index = 0; index < values.size(); index++) {
            checks.require(argument + "[" + index + "]", values.get(index), value -> value.matches(pattern), remedy);
        }
        checks.throwIfInvalid();
        return values;
    }
}
