package io.serverlesspipeline.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds what everyone on the internet, or in any AWS account, may access. */
final class PublicAccess {
    /**
     * The condition keys that limit a statement to some callers. The list is that of S3's "meaning of public", with the
     * keys of the other services.
     */
    private static final Set<String> CALLER_KEYS = Set.of(
            "aws:sourceaccount",
            "aws:sourcearn",
            "aws:sourceip",
            "aws:sourceorgid",
            "aws:sourceorgpaths",
            "aws:sourceowner",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principalorgid",
            "aws:principalorgpaths",
            "aws:userid",
            "kms:calleraccount",
            "s3:dataaccesspointaccount",
            "s3:dataaccesspointarn");

    private PublicAccess() {}

    /** Returns a line for each kind of public access. */
    static List<String> findings(List<RecordedResource> resources) {
        List<String> findings = new ArrayList<>(PublicBuckets.findings(resources));
        for (RecordedResource resource : resources) {
            PolicyDocument.statementsOf(resource)
                    .filter(PublicAccess::isPublic)
                    .map(statement -> statement + ": expected a principal, or a condition on the caller such as"
                            + " aws:SourceAccount, but it is " + statement.json())
                    .forEach(findings::add);
            addFunctionAccess(resource, findings);
        }
        return findings;
    }

    private static boolean isPublic(PolicyStatement statement) {
        return statement.isAllow()
                && statement.isForEveryPrincipal()
                && statement.conditions().entrySet().stream().noneMatch(PublicAccess::limitsCallers);
    }

    private static boolean limitsCallers(Map.Entry<String, List<String>> condition) {
        String[] operatorAndKey = condition.getKey().toLowerCase(Locale.ROOT).split(" ", 2);
        String operator = operatorAndKey[0];
        return CALLER_KEYS.contains(operatorAndKey[1])
                && operator.matches("(foranyvalue:)?((string|arn)(equals|equalsignorecase|like)|ipaddress)")
                && condition.getValue().stream().noneMatch(Set.of("*", "0.0.0.0/0", "::/0")::contains);
    }

    private static void addFunctionAccess(RecordedResource resource, List<String> findings) {
        Map<String, Object> inputs = resource.inputs();
        if (resource.type().equals("aws:lambda/functionUrl:FunctionUrl")
                && !"AWS_IAM".equals(inputs.get("authorizationType"))) {
            findings.add("input authorizationType of " + resource + ": expected AWS_IAM, but it is "
                    + inputs.get("authorizationType"));
        }
        if (resource.type().equals("aws:lambda/permission:Permission")
                && "*".equals(inputs.get("principal"))
                && !inputs.containsKey("principalOrgId")
                && !inputs.containsKey("sourceAccount")
                && !inputs.containsKey("sourceArn")) {
            findings.add("input principal of " + resource
                    + ": expected a principal, or also principalOrgId, sourceAccount, or sourceArn, but it is *");
        }
    }
}
