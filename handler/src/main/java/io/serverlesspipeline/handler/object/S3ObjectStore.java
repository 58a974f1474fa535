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

/** Reads uploads from Amazon S3, each only as long as it is the one that its notification names. */
public final class S3ObjectStore implements ObjectStore {
    /**
     * What S3 calls the version of an object that was put while versioning was off. Asking for no version at all would
     * need the permission {@code s3:GetObject}, which a function that reads versions does not have.
     */
    private static final String NULL_VERSION = "null";

    private final S3Client s3;
    private final boolean readVersion;

    /**
     * Makes a store on a client.
     *
     * @param readVersion whether the version that the notification names is read, not the current object
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
            // 405 is S3's answer where the version is a delete marker.
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

    /** Closing a response reads what is left of it, to keep the connection; for a large object that takes longer. */
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
