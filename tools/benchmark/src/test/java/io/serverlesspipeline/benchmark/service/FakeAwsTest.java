package io.serverlesspipeline.benchmark.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.benchmark.service.FakeAws.Usage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FakeAwsTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void countsConnectionsAndRequestsOfEachService() throws Exception {
        try (FakeAws aws = FakeAws.plaintext()) {
            aws.upload(GeneratedObject.text(100));
            get(aws, "/uploads/note.txt");
            get(aws, "/uploads/note.txt");
            post(aws, "DynamoDB_20120810.PutItem");

            assertThat(aws.usage()).isEqualTo(new Usage(1, 2, 1, 1));
            assertThat(aws.usage().since(new Usage(1, 1, 0, 0))).isEqualTo(new Usage(0, 1, 1, 1));
        }
    }

    @Test
    void returnsTheWholeObject_orTheRestFromAnOffset() throws Exception {
        try (FakeAws aws = FakeAws.plaintext()) {
            GeneratedObject object = GeneratedObject.records(3);
            aws.upload(object);

            String whole = get(aws, "/uploads/activity.ndjson").body();
            HttpResponse<String> rest = client.send(
                    request(aws, "/uploads/activity.ndjson")
                            .header("Range", "bytes=200-")
                            .build(),
                    BodyHandlers.ofString());

            assertThat(whole).hasSize((int) object.size());
            assertThat(whole.lines()).hasSize(3).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
            assertThat(rest.statusCode()).isEqualTo(206);
            assertThat(rest.body()).isEqualTo(whole.substring(200));
        }
    }

    @Test
    void containsOnlyTheUploadedObject() throws Exception {
        try (FakeAws aws = FakeAws.plaintext()) {
            aws.upload(GeneratedObject.text(100));

            assertThat(get(aws, "/uploads/other.txt").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void acceptsOnlyPutsAndBatches() throws Exception {
        try (FakeAws aws = FakeAws.plaintext()) {
            assertThat(post(aws, "DynamoDB_20120810.PutItem").body()).isEqualTo("{}");
            assertThat(post(aws, "DynamoDB_20120810.BatchWriteItem").body()).isEqualTo("{\"UnprocessedItems\":{}}");
            assertThat(post(aws, "DynamoDB_20120810.Scan").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void supportsTls_withACertificateThatAClientCanTrust(@TempDir Path directory) throws Exception {
        SelfSignedCertificate certificate = SelfSignedCertificate.create(directory);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificate.keyStore());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        HttpClient trusting = HttpClient.newBuilder().sslContext(context).build();
        try (FakeAws aws = FakeAws.tls(certificate)) {
            aws.upload(GeneratedObject.text(100));

            assertThat(address(aws, "S3", "/uploads/note.txt")).hasScheme("https");
            assertThat(trusting.send(request(aws, "/uploads/note.txt").build(), BodyHandlers.ofString())
                            .body())
                    .hasSize(100);
        }
    }

    private HttpResponse<String> get(FakeAws aws, String path) throws IOException, InterruptedException {
        return client.send(request(aws, path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(FakeAws aws, String path) {
        return HttpRequest.newBuilder(address(aws, "S3", path));
    }

    private HttpResponse<String> post(FakeAws aws, String target) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(aws, "DYNAMODB", "/"))
                .header("X-Amz-Target", target)
                .POST(HttpRequest.BodyPublishers.ofByteArray("{}".getBytes(StandardCharsets.UTF_8)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static URI address(FakeAws aws, String service, String path) {
        Map<String, String> variables = aws.environment();
        return URI.create(Objects.requireNonNull(variables.get("AWS_ENDPOINT_URL_" + service)) + path);
    }
}
