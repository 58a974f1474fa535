package io.serverlesspipeline.audit.request;

/**
 * A request that was sent to AWS, and what became of it.
 *
 * @param accessKey the identifier of the access key that signed it
 * @param action the action that it asks for, such as {@code s3:GetObject}
 * @param resource the ARN of what it asks it of, or {@code *} where it names nothing that is known here
 * @param leadingKey the partition key of the item that it puts, empty if it puts none
 * @param ranged whether it asks for a part of an object only
 * @param status the HTTP status of the answer
 * @param error the code of the error in the answer, empty if there is none
 */
public record ObservedRequest(
        String accessKey, String action, String resource, String leadingKey, boolean ranged, int status, String error) {

    /** Returns whether the answer was that this is not allowed. */
    public boolean isDenied() {
        return error.startsWith("AccessDenied");
    }

    /** Returns whether temporary credentials signed it, as a role has them ("IAM identifiers", AWS IAM User Guide). */
    boolean isOfRole() {
        return accessKey.startsWith("ASIA");
    }

    ObservedRequest answered(int answeredStatus, String answeredError) {
        return new ObservedRequest(accessKey, action, resource, leadingKey, ranged, answeredStatus, answeredError);
    }
}
