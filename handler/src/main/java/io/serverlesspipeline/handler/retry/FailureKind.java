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
 * What the failure of a request calls for.
 *
 * <p>Follows "Error handling with DynamoDB" and "DynamoDB throttling resolution guide" in the Amazon DynamoDB Developer
 * Guide, and "Error responses" in the Amazon S3 API Reference.
 */
public enum FailureKind {
    /** The service takes fewer requests than it gets: send fewer, and wait. It doesn't say for which key. */
    THROTTLED,
    /** The same, and the service says that the table or the account as a whole is meant. */
    TABLE_THROTTLED,
    /** The same, and the service says that the request's partition key is meant. */
    KEY_THROTTLED,
    /** Someone else is writing the same item: wait, and try again. */
    CONFLICT,
    /** The service or the network failed: wait, and try again a limited number of times. */
    TRANSIENT,
    /** Trying again now doesn't help. */
    PERMANENT;

    private static final Set<String> CONFLICT_CODES =
            Set.of("TransactionConflictException", "ReplicatedWriteConflictException");

    private static final Set<String> TRANSIENT_CODES =
            Set.of("RequestTimeout", "RequestTimeoutException", "InternalError");

    private static final String PARTITION_THROTTLED = "TableWriteKeyRangeThroughputExceeded";

    /** Returns what kind of failure a request's exception is. */
    public static FailureKind of(Throwable thrown) {
        if (thrown instanceof AwsServiceException e) {
            return ofServiceException(e);
        }
        return thrown instanceof SdkException e && isTransient(e) ? TRANSIENT : PERMANENT;
    }

    /** Tells whether the service asks for fewer requests. */
    public boolean isThrottling() {
        return this == THROTTLED || this == TABLE_THROTTLED || this == KEY_THROTTLED;
    }

    /** Tells whether trying again may help for as long as there is time. */
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
                // The key of an index isn't the one that the pipeline groups puts by.
                return text.contains("KeyRange") ? THROTTLED : TABLE_THROTTLED;
            }
        }
        return KEY_THROTTLED;
    }

    /** Returns the reasons that a throttled request comes with, or null if it is none that has any. */
    private static @Nullable List<ThrottlingReason> reasons(AwsServiceException e) {
        if (e instanceof ProvisionedThroughputExceededException throttled) {
            return throttled.throttlingReasons();
        }
        if (e instanceof ThrottlingException throttled) {
            return throttled.throttlingReasons();
        }
        return e instanceof RequestLimitExceededException throttled ? throttled.throttlingReasons() : null;
    }

    /** Whatever kept a request from being answered comes from the network, or from waiting too long for it. */
    private static boolean isTransient(SdkException e) {
        return e.retryable()
                || e instanceof RetryableException
                || e instanceof ApiCallAttemptTimeoutException
                || e.getCause() instanceof IOException;
    }
}
