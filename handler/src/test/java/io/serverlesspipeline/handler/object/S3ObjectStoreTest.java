package io.serverlesspipeline.handler.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.testing.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3ObjectStoreTest {
    /** Returns five bytes or throws, and records the requests. */
    private static final class Client implements S3Client {
        private final List<GetObjectRequest> requests = new ArrayList<>();
        private final @Nullable S3Exception failure;
        private boolean aborted;

        Client(@Nullable S3Exception failure) {
            this.failure = failure;
        }

        @Override
        public ResponseInputStream<GetObjectResponse> getObject(GetObjectRequest request) {
            requests.add(request);
            if (failure != null) {
                throw failure;
            }
            return new ResponseInputStream<>(
                    GetObjectResponse.builder()
                            .contentLength(5L)
                            .contentType("Text/CSV; charset=utf-8")
                            .contentEncoding("gzip")
                            .build(),
                    AbortableInputStream.create(new ByteArrayInputStream(new byte[5]), () -> aborted = true));
        }

        @Override
        public String serviceName() {
            return "s3";
        }

        @Override
        public void close() {}
    }

    private static S3Exception failure(int status, @Nullable String code) {
        S3Exception.Builder failure = S3Exception.builder();
        failure.statusCode(status);
        if (code != null) {
            failure.awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build());
        }
        return (S3Exception) failure.build();
    }

    private static Upload versioned(@Nullable String versionId, @Nullable String eTag) {
        return new Upload("uploads", "a", versionId, eTag, 5, Sequencer.of("1"), Uploads.NOON);
    }

    private static GetObjectRequest requested(boolean readVersion, Upload upload, long from) {
        Client client = new Client(null);
        new S3ObjectStore(client, readVersion).open(upload, from);
        assertThat(client.requests).hasSize(1);
        return client.requests.get(0);
    }

    @Test
    void requestsTheObject_onlyIfItMatchesTheNotification() {
        assertThat(requested(false, versioned("v1", "abc"), 0))
                .isEqualTo(GetObjectRequest.builder()
                        .bucket("uploads")
                        .key("a")
                        .ifMatch("\"abc\"")
                        .build());
    }

    @Test
    void requestsTheVersion_whenConfigured() {
        assertThat(requested(true, versioned("v1", "abc"), 0).versionId()).isEqualTo("v1");
        assertThat(requested(false, versioned("v1", "abc"), 0).versionId()).isNull();
    }

    @Test
    void requestsTheNullVersion_whenTheEventHasNoVersion() {
        assertThat(requested(true, versioned(null, "abc"), 0).versionId()).isEqualTo("null");
    }

    @Test
    void requestsTheRemainingBytes() {
        assertThat(requested(false, versioned(null, "abc"), 1000).range()).isEqualTo("bytes=1000-");
    }

    @Test
    void requestsTheCurrentObject_whenTheNotificationHasNoETag() {
        assertThat(requested(false, versioned(null, null), 0))
                .isEqualTo(GetObjectRequest.builder().bucket("uploads").key("a").build());
    }

    @Test
    void returnsTheHeadersOfTheContent() {
        ObjectContent object = new S3ObjectStore(new Client(null), false).open(Uploads.of("a"), 0);
        assertThat(object.content()).hasBinaryContent(new byte[5]);
        assertThat(object.contentLength()).isEqualTo(5);
        assertThat(object.contentType()).isEqualTo("Text/CSV; charset=utf-8");
        assertThat(object.mediaType()).isEqualTo("text/csv");
        assertThat(object.contentEncoding()).isEqualTo("gzip");
    }

    @Test
    void doesNotReadTheRest_whenClosedEarly() throws IOException {
        Client client = new Client(null);
        new S3ObjectStore(client, false).open(Uploads.of("a"), 0).content().close();
        assertThat(client.aborted).isTrue();
    }

    @Test
    void saysThatTheObjectWasReplaced_whenItIsAnother() {
        assertThatThrownBy(() -> new S3ObjectStore(new Client(failure(412, "PreconditionFailed")), false)
                        .open(Uploads.of("a"), 0))
                .isInstanceOf(ObjectReplacedException.class)
                .hasMessageContaining("s3://uploads/a");
    }

    @ParameterizedTest
    @CsvSource({"403, AccessDenied", "404, NoSuchKey", "404, NoSuchVersion", "405, MethodNotAllowed"})
    void namesBothCauses_whenTheObjectCannotBeRead(int status, String code) {
        assertThatThrownBy(() -> new S3ObjectStore(new Client(failure(status, code)), false).open(Uploads.of("a"), 0))
                .isInstanceOf(ObjectUnreadableException.class)
                .hasMessageContaining("s3://uploads/a")
                .hasMessageContaining(status + " " + code)
                .hasMessageContaining("deleted")
                .hasMessageContaining("s3:GetObject ");
    }

    @Test
    void namesThePermissionForVersions_whenItReadsThem() {
        assertThatThrownBy(() -> new S3ObjectStore(new Client(failure(403, null)), true).open(Uploads.of("a"), 0))
                .isInstanceOf(ObjectUnreadableException.class)
                .hasMessageContaining("s3:GetObjectVersion ")
                .hasMessageContaining("returned 403)");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500, 503})
    void propagatesOtherExceptions(int status) {
        S3Exception other = failure(status, "Other");
        assertThatThrownBy(() -> new S3ObjectStore(new Client(other), false).open(Uploads.of("a"), 0))
                .isSameAs(other);
    }
}
