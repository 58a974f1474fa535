package io.serverlesspipeline.local.deployment;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells a failed call of the AWS SDK in a user's words. */
final class AwsProblem {

    private AwsProblem() {}

    static String describe(SdkException exception) {
        if (exception instanceof AwsServiceException service && service.awsErrorDetails() != null) {
            AwsErrorDetails details = service.awsErrorDetails();
            return details.serviceName() + " answered " + details.errorCode() + ": " + details.errorMessage();
        }
        return "the emulator gave no answer; see whether it is running. " + exception.getMessage();
    }
}
