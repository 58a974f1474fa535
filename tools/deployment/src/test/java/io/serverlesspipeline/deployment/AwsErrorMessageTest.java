package io.serverlesspipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsErrorMessageTest {

    @Test
    void tellsWhatTheServiceAnswered() {
        AwsServiceException exception = AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("S3")
                        .errorCode("BucketAlreadyExists")
                        .errorMessage("The name is taken.")
                        .build())
                .build();

        assertThat(AwsErrorMessage.describe(exception))
                .isEqualTo("S3 answered BucketAlreadyExists: The name is taken.");
    }

    @Test
    void tellsTheStatus_whenTheServiceGivesNoReason() {
        AwsServiceException exception = AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("S3")
                        .errorMessage("Service returned HTTP status code 500")
                        .build())
                .statusCode(500)
                .build();

        assertThat(AwsErrorMessage.describe(exception))
                .startsWith("Service returned HTTP status code 500 (Service: S3");
    }

    @Test
    void asksForTheEmulator_whenThereIsNoConnection() {
        SdkClientException exception =
                SdkClientException.create("Unable to execute HTTP request", new ConnectException("Connection refused"));

        assertThat(AwsErrorMessage.describe(exception))
                .isEqualTo("the emulator cannot be reached; see whether it is running. Unable to execute HTTP request");
    }

    @Test
    void tellsOtherProblemsAsTheSdkDoes() {
        assertThat(AwsErrorMessage.describe(SdkClientException.create("The waiter gave up")))
                .isEqualTo("The waiter gave up");
    }
}
