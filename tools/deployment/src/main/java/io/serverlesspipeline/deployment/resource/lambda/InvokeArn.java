package io.serverlesspipeline.deployment.resource.lambda;

import software.amazon.awssdk.arns.Arn;

/** The ARN with which API Gateway invokes a function; the provider returns it for each function. */
final class InvokeArn {

    private InvokeArn() {}

    /**
     * Returns the invocation ARN.
     *
     * @param functionArn the ARN of a function, version or alias
     */
    static String of(String functionArn) {
        Arn arn = Arn.fromString(functionArn);
        return "arn:" + arn.partition() + ":apigateway:" + arn.region().orElseThrow()
                + ":lambda:path/2015-03-31/functions/" + functionArn + "/invocations";
    }
}
