package io.serverlesspipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsErrorMessageTest {

    @Test
    void describesTheServicesError() {
        AwsServiceException exception = AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("S3")
                        .errorCode("BucketAlreadyExists")
                        .errorMessage("The name is taken.")
                        .build())
                .build();

        assertThat(AwsErrorMessage.describe(exception))
                .isEqualTo("S3 returned BucketAlreadyExists: The name is taken.");
    }

    @Test
    void describesTheStatus_whenTheServiceReturnsNoReason() {
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
    void pointsToTheEmulator_whenTheConnectionFails() {
        SdkClientException exception =
                SdkClientException.create("Unable to execute HTTP request", new ConnectException("Connection refused"));

        assertThat(AwsErrorMessage.describe(exception))
                .isEqualTo("can't connect to the emulator; check that it is running. Unable to execute HTTP request");
    }

    @Test
    void returnsTheSdksMessage_forOtherErrors() {
        assertThat(AwsErrorMessage.describe(SdkClientException.create("The waiter gave up")))
                .isEqualTo("The waiter gave up");
    }
}
