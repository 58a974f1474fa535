package io.serverlesspipeline.benchmark.service;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import javax.net.ServerSocketFactory;

/** The two services that a function uses, each at an address of its own as in AWS, in plain text or with TLS. */
public final class FakeAws implements AutoCloseable {
    /**
     * How much the two services have been used.
     *
     * @param bucketConnections connections to S3
     * @param bucketRequests requests to S3
     * @param tableConnections connections to DynamoDB
     * @param tableRequests requests to DynamoDB
     */
    public record Use(long bucketConnections, long bucketRequests, long tableConnections, long tableRequests) {
        /** Returns what has come since an earlier moment. */
        public Use since(Use earlier) {
            return new Use(
                    bucketConnections - earlier.bucketConnections,
                    bucketRequests - earlier.bucketRequests,
                    tableConnections - earlier.tableConnections,
                    tableRequests - earlier.tableRequests);
        }
    }

    private final FakeBucket bucket = new FakeBucket();
    private final FakeTable table = new FakeTable();
    private final FakeServer s3;
    private final FakeServer dynamoDb;
    private final String scheme;

    private FakeAws(String scheme, ServerSocketFactory sockets) throws IOException {
        this.scheme = scheme;
        this.s3 = FakeServer.start("s3", sockets, bucket);
        this.dynamoDb = FakeServer.start("dynamodb", sockets, table);
    }

    /** Starts both in plain text. */
    public static FakeAws plaintext() throws IOException {
        return new FakeAws("http", ServerSocketFactory.getDefault());
    }

    /** Starts both with TLS. */
    public static FakeAws tls(SelfSignedCertificate certificate) throws IOException {
        return new FakeAws("https", certificate.serverSockets());
    }

    /** Makes the bucket hold an object, and returns the notification that it was uploaded. */
    public String upload(GeneratedObject object) {
        bucket.hold(object);
        return S3Notification.of(object);
    }

    /** Makes the table answer each request after some time. */
    public void answerPutsAfter(Duration delay) {
        table.answerAfter(delay);
    }

    /** Returns the variables that lead a function to the two services. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3", scheme + "://" + s3.authority(),
                "AWS_ENDPOINT_URL_DYNAMODB", scheme + "://" + dynamoDb.authority(),
                "PIPELINE_TABLE_NAME", FakeTable.NAME);
    }

    /** Returns how much they have been used so far. */
    public Use use() {
        return new Use(s3.connections(), s3.requests(), dynamoDb.connections(), dynamoDb.requests());
    }

    @Override
    public void close() throws IOException {
        s3.close();
        dynamoDb.close();
    }
}
