package io.serverlesspipeline.handler.pipeline;

import java.io.IOException;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;

/** The errors that DynamoDB and the network return instead of accepting a put. */
enum Failures {
    PROVISIONED,
    PROVISIONED_WITHOUT_A_REASON,
    ON_DEMAND,
    ON_DEMAND_MAXIMUM,
    ACCOUNT,
    PARTITION,
    PARTITION_OF_AN_INDEX,
    TRANSACTION,
    REPLICA,
    INTERNAL,
    UNAVAILABLE,
    NETWORK,
    DENIED;

    RuntimeException exception() {
        return switch (this) {
            case PROVISIONED -> provisioned("TableWriteProvisionedThroughputExceeded");
            case PROVISIONED_WITHOUT_A_REASON ->
                ProvisionedThroughputExceededException.builder().build();
            case ON_DEMAND -> ThrottlingException.builder().build();
            case ON_DEMAND_MAXIMUM -> throttling("TableWriteMaxOnDemandThroughputExceeded");
            case ACCOUNT ->
                RequestLimitExceededException.builder()
                        .throttlingReasons(reasons("TableWriteAccountLimitExceeded"))
                        .build();
            case PARTITION -> provisioned("TableWriteKeyRangeThroughputExceeded");
            case PARTITION_OF_AN_INDEX -> provisioned("IndexWriteKeyRangeThroughputExceeded");
            case TRANSACTION -> service(400, "TransactionConflictException");
            case REPLICA -> service(400, "ReplicatedWriteConflictException");
            case INTERNAL -> service(500, "InternalServerError");
            case UNAVAILABLE -> service(503, "ServiceUnavailable");
            case NETWORK -> SdkClientException.create("Unable to execute HTTP request", new IOException("reset"));
            case DENIED -> service(400, "AccessDeniedException");
        };
    }

    private static RuntimeException provisioned(String reason) {
        return ProvisionedThroughputExceededException.builder()
                .throttlingReasons(reasons(reason))
                .build();
    }

    private static RuntimeException throttling(String reason) {
        return ThrottlingException.builder().throttlingReasons(reasons(reason)).build();
    }

    private static List<ThrottlingReason> reasons(String reason) {
        return List.of(ThrottlingReason.builder().reason(reason).resource("arn").build());
    }

    private static AwsServiceException service(int status, String code) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("It failed.")
                        .build())
                .build();
    }
}
