package io.serverlesspipeline.audit.request;

/**
 * A request sent to AWS, and its result.
 *
 * @param accessKey the ID of the access key that signed it
 * @param action the requested action, such as {@code s3:GetObject}
 * @param resource the ARN of the resource, or {@code *} if it is unknown
 * @param leadingKey the partition key of the item to put; empty if the request doesn't put an item
 * @param ranged whether it requests a byte range of an object
 * @param status the HTTP status of the response
 * @param error the error code of the response; empty if there is none
 */
public record ObservedRequest(
        String accessKey, String action, String resource, String leadingKey, boolean ranged, int status, String error) {

    /** Returns whether access was denied. */
    public boolean isDenied() {
        return error.startsWith("AccessDenied");
    }

    /**
     * Returns whether it was signed with temporary credentials, which roles use ("IAM identifiers", IAM User Guide).
     */
    boolean isSignedByRole() {
        return accessKey.startsWith("ASIA");
    }

    ObservedRequest withResponse(int responseStatus, String responseError) {
        return new ObservedRequest(accessKey, action, resource, leadingKey, ranged, responseStatus, responseError);
    }
}
