package io.serverlesspipeline.handler.retry;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;

/**
 * The kind of a failed request, which determines whether and how to retry it.
 *
 * <p>Follows "Error handling with DynamoDB" and "DynamoDB throttling resolution guide" in the Amazon DynamoDB Developer
 * Guide, and "Error responses" in the Amazon S3 API Reference.
 */
public enum FailureKind {
    /** The service throttles requests, for an unknown key: send fewer requests, and wait. */
    THROTTLED,
    /** The service throttles the whole table or account. */
    TABLE_THROTTLED,
    /** The service throttles the request's partition key. */
    KEY_THROTTLED,
    /** Another request is writing the same item: wait, and retry. */
    CONFLICT,
    /** The service or the network failed: wait, and retry a limited number of times. */
    TRANSIENT,
    /** A retry doesn't help. */
    PERMANENT;

    private static final Set<String> CONFLICT_CODES =
            Set.of("TransactionConflictException", "ReplicatedWriteConflictException");

    private static final Set<String> TRANSIENT_CODES =
            Set.of("RequestTimeout", "RequestTimeoutException", "InternalError");

    private static final String PARTITION_THROTTLED = "TableWriteKeyRangeThroughputExceeded";

    /** Returns the kind of a request's exception. */
    public static FailureKind of(Throwable thrown) {
        if (thrown instanceof AwsServiceException e) {
            return ofServiceException(e);
        }
        return thrown instanceof SdkException e && isTransient(e) ? TRANSIENT : PERMANENT;
    }

    /** Returns whether the service throttled the request. */
    public boolean isThrottling() {
        return this == THROTTLED || this == TABLE_THROTTLED || this == KEY_THROTTLED;
    }

    /** Returns whether to retry until the deadline instead of a limited number of times. */
    public boolean isRetriedUntilDeadline() {
        return isThrottling() || this == CONFLICT;
    }

    private static FailureKind ofServiceException(AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        List<ThrottlingReason> reasons = reasons(e);
        if (reasons != null || e.isThrottlingException() || e.statusCode() == 503) {
            return ofThrottlingReasons(reasons == null ? List.of() : reasons);
        }
        if (CONFLICT_CODES.contains(code)) {
            return CONFLICT;
        }
        return e.statusCode() >= 500 || TRANSIENT_CODES.contains(code) || e.isClockSkewException()
                ? TRANSIENT
                : PERMANENT;
    }

    private static FailureKind ofThrottlingReasons(List<ThrottlingReason> reasons) {
        if (reasons.isEmpty()) {
            return THROTTLED;
        }
        for (ThrottlingReason reason : reasons) {
            String text = String.valueOf(reason.reason());
            if (!text.equals(PARTITION_THROTTLED)) {
                // The pipeline doesn't group puts by the key of an index.
                return text.contains("KeyRange") ? THROTTLED : TABLE_THROTTLED;
            }
        }
        return KEY_THROTTLED;
    }

    /** Returns the reasons of a throttling exception, or null if the exception isn't one. */
    private static @Nullable List<ThrottlingReason> reasons(AwsServiceException e) {
        if (e instanceof ProvisionedThroughputExceededException throttled) {
            return throttled.throttlingReasons();
        }
        if (e instanceof ThrottlingException throttled) {
            return throttled.throttlingReasons();
        }
        return e instanceof RequestLimitExceededException throttled ? throttled.throttlingReasons() : null;
    }

    /** Without a response, the cause is the network or a timeout. */
    private static boolean isTransient(SdkException e) {
        return e.retryable()
                || e instanceof RetryableException
                || e instanceof ApiCallAttemptTimeoutException
                || e.getCause() instanceof IOException;
    }
}
