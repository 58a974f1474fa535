package io.serverlesspipeline.handler.object;

import io.serverlesspipeline.handler.notification.Upload;
import java.io.FilterInputStream;
import java.util.Objects;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Reads uploads from Amazon S3, and only while the object is the one that its notification describes. */
public final class S3ObjectStore implements ObjectStore {
    /**
     * S3's version ID of an object that was stored without versioning. Without a version ID, the request would need the
     * permission {@code s3:GetObject}, which a function that reads versions doesn't have.
     */
    private static final String NULL_VERSION = "null";

    private final S3Client s3;
    private final boolean readVersion;

    /**
     * Creates a store on a client.
     *
     * @param readVersion whether to read the version in the notification instead of the current version
     */
    public S3ObjectStore(S3Client s3, boolean readVersion) {
        this.s3 = s3;
        this.readVersion = readVersion;
    }

    @Override
    public ObjectContent open(Upload upload, long from) {
        try {
            ResponseInputStream<GetObjectResponse> content = s3.getObject(request(upload, from));
            GetObjectResponse response = content.response();
            return new ObjectContent(
                    new AbortingInputStream(content),
                    response.contentLength(),
                    response.contentType(),
                    response.contentEncoding());
        } catch (S3Exception e) {
            throw translate(e, upload);
        }
    }

    private GetObjectRequest request(Upload upload, long from) {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(upload.bucket()).key(upload.key());
        if (readVersion) {
            request.versionId(Objects.requireNonNullElse(upload.versionId(), NULL_VERSION));
        }
        if (upload.eTag() != null) {
            request.ifMatch('"' + upload.eTag() + '"');
        }
        if (from > 0) {
            request.range("bytes=" + from + "-");
        }
        return request.build();
    }

    private RuntimeException translate(S3Exception e, Upload upload) {
        return switch (e.statusCode()) {
            case 412 -> new ObjectReplacedException(upload);
            // S3 returns 405 if the version is a delete marker.
            case 403, 404, 405 ->
                new ObjectUnreadableException(
                        upload, describe(e), readVersion ? "s3:GetObjectVersion" : "s3:GetObject");
            default -> e;
        };
    }

    private static String describe(S3Exception e) {
        AwsErrorDetails details = e.awsErrorDetails();
        return details == null || details.errorCode() == null
                ? Integer.toString(e.statusCode())
                : e.statusCode() + " " + details.errorCode();
    }

    /**
     * Aborts the response on close. Closing a response reads the rest of it to reuse the connection, which takes longer
     * for a large object.
     */
    private static final class AbortingInputStream extends FilterInputStream {
        private final ResponseInputStream<?> response;

        AbortingInputStream(ResponseInputStream<?> response) {
            super(response);
            this.response = response;
        }

        @Override
        public void close() {
            response.abort();
        }
    }
}
