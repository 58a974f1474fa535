package io.serverlesspipeline.component.internal.policy;

import java.util.regex.Pattern;

/** Reads ARNs that the AWS provider returns, and rejects those that a policy must not contain. */
public final class ResourceArn {
    /** An ARN without the characters that are wildcards or variables in a policy. */
    private static final Pattern SINGLE_RESOURCE =
            Pattern.compile("arn:[^:*?$\\s]+:[^:*?$\\s]+:[^:*?$\\s]*:[^:*?$\\s]*:[^*?$\\s]+");

    private ResourceArn() {}

    /** Rejects an unknown or malformed ARN, with which a policy would grant nothing, or more than intended. */
    public static void requireSingleResource(String resource, String arn) {
        if (!SINGLE_RESOURCE.matcher(arn).matches()) {
            throw new IllegalStateException("The ARN of the " + resource + " is \"" + arn
                    + "\", which doesn't name a single resource; check that the provider returns one.");
        }
    }

    /** Returns the account ID in the ARN of a resource. */
    public static String account(String resource, String arn) {
        requireSingleResource(resource, arn);
        String account = part(arn, 4);
        if (!account.matches("[0-9]{12}")) {
            throw new IllegalStateException("The ARN of the " + resource + " is \"" + arn
                    + "\", which doesn't contain an account ID; check that the provider returns one.");
        }
        return account;
    }

    public static String partition(String arn) {
        return part(arn, 1);
    }

    public static String service(String arn) {
        return part(arn, 2);
    }

    public static String region(String arn) {
        return part(arn, 3);
    }

    private static String part(String arn, int index) {
        return arn.split(":", -1)[index];
    }
}
