package io.serverlesspipeline.component;

import java.util.Optional;

/**
 * The customer's keys that the function's role uses.
 *
 * @param bucket the key that encrypts the uploads, if one does
 * @param table the key that encrypts the table, if one does
 * @param failures the key that encrypts the failure destination, if one does
 * @param failureService the service that the failure destination is of, {@code sqs} or {@code sns}
 */
record FunctionKeys(Optional<String> bucket, Optional<String> table, Optional<String> failures, String failureService) {
    FunctionKeys {
        bucket.ifPresent(arn -> FunctionAccess.requireArn("bucket's key", arn));
        table.ifPresent(arn -> FunctionAccess.requireArn("table's key", arn));
        failures.ifPresent(arn -> FunctionAccess.requireArn("failure destination's key", arn));
    }
}
