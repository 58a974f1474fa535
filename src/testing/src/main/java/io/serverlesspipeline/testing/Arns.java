package io.serverlesspipeline.testing;

/**
 * The ARNs of mocked resources.
 *
 * @param region the region of the resources
 */
record Arns(String region) {
    /** Returns the ARN of a resource that belongs to a region and an account. */
    String regional(String service, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + AwsMocks.ACCOUNT_ID + ":" + resource;
    }

    /** Returns the ARN of an IAM resource, which belongs to an account. */
    static String iam(String resource) {
        return "arn:aws:iam::" + AwsMocks.ACCOUNT_ID + ":" + resource;
    }

    static String bucket(String name) {
        return "arn:aws:s3:::" + name;
    }

    /** Returns the ARN with which API Gateway invokes a function. */
    String invoking(String function) {
        return "arn:aws:apigateway:" + region + ":lambda:path/2015-03-31/functions/" + function + "/invocations";
    }

    /** Returns the name in an ARN or a URL, or the name itself. */
    static String nameIn(String nameOrArn) {
        return nameOrArn.substring(Math.max(nameOrArn.lastIndexOf(':'), nameOrArn.lastIndexOf('/')) + 1);
    }
}
