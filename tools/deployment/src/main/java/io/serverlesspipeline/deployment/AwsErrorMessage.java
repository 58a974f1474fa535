package io.serverlesspipeline.deployment;

import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells a failed call of the AWS SDK in a user's words. */
final class AwsErrorMessage {

    private AwsErrorMessage() {}

    static String describe(SdkException exception) {
        AwsErrorDetails details = exception instanceof AwsServiceException service ? service.awsErrorDetails() : null;
        if (details != null && details.errorCode() != null) {
            return details.serviceName() + " answered " + details.errorCode() + ": " + details.errorMessage();
        }
        if (exception.getCause() instanceof IOException) {
            return "the emulator cannot be reached; see whether it is running. " + exception.getMessage();
        }
        return String.valueOf(exception.getMessage());
    }
}
