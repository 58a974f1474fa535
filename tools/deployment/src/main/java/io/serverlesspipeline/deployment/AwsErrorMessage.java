package io.serverlesspipeline.deployment;

import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Describes a failed AWS SDK call in terms that a user understands. */
final class AwsErrorMessage {

    private AwsErrorMessage() {}

    static String describe(SdkException exception) {
        AwsErrorDetails details = exception instanceof AwsServiceException service ? service.awsErrorDetails() : null;
        if (details != null && details.errorCode() != null) {
            return details.serviceName() + " returned " + details.errorCode() + ": " + details.errorMessage();
        }
        if (exception.getCause() instanceof IOException) {
            return "can't connect to the emulator; check that it is running. " + exception.getMessage();
        }
        return String.valueOf(exception.getMessage());
    }
}
