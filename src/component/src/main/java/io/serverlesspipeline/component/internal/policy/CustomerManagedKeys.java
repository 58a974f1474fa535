package io.serverlesspipeline.component.internal.policy;

import java.util.Optional;

/**
 * The customer managed keys that the function's role uses.
 *
 * @param bucket the ARN of the key that encrypts the uploads, if there is one
 * @param table the ARN of the key that encrypts the table, if there is one
 * @param failures the ARN of the key that encrypts the failure destination, if there is one
 * @param failureService the service of the failure destination, {@code sqs} or {@code sns}
 */
public record CustomerManagedKeys(
        Optional<String> bucket, Optional<String> table, Optional<String> failures, String failureService) {
    public CustomerManagedKeys {
        bucket.ifPresent(arn -> ResourceArn.requireSingleResource("bucket's key", arn));
        table.ifPresent(arn -> ResourceArn.requireSingleResource("table's key", arn));
        failures.ifPresent(arn -> ResourceArn.requireSingleResource("failure destination's key", arn));
    }
}
