package io.serverlesspipeline.benchmark.service;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import javax.net.ServerSocketFactory;

/** Fakes of the two services that a function uses, each at its own address like in AWS, with or without TLS. */
public final class FakeAws implements AutoCloseable {
    /**
     * The numbers of connections and requests to the services.
     *
     * @param bucketConnections connections to S3
     * @param bucketRequests requests to S3
     * @param tableConnections connections to DynamoDB
     * @param tableRequests requests to DynamoDB
     */
    public record Usage(long bucketConnections, long bucketRequests, long tableConnections, long tableRequests) {
        /** Returns the usage since an earlier point. */
        public Usage since(Usage earlier) {
            return new Usage(
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

    /** Starts both services without TLS. */
    public static FakeAws plaintext() throws IOException {
        return new FakeAws("http", ServerSocketFactory.getDefault());
    }

    /** Starts both services with TLS. */
    public static FakeAws tls(SelfSignedCertificate certificate) throws IOException {
        return new FakeAws("https", certificate.serverSockets());
    }

    /** Sets the bucket's object, and returns the notification of its upload. */
    public String upload(GeneratedObject object) {
        bucket.setObject(object);
        return S3Notification.of(object);
    }

    /** Sets the delay of the table's responses. */
    public void setTableDelay(Duration delay) {
        table.setDelay(delay);
    }

    /** Returns the environment variables with which a function connects to the services. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3", scheme + "://" + s3.authority(),
                "AWS_ENDPOINT_URL_DYNAMODB", scheme + "://" + dynamoDb.authority(),
                "PIPELINE_TABLE_NAME", FakeTable.NAME);
    }

    /** Returns the usage so far. */
    public Usage usage() {
        return new Usage(s3.connections(), s3.requests(), dynamoDb.connections(), dynamoDb.requests());
    }

    @Override
    public void close() throws IOException {
        s3.close();
        dynamoDb.close();
    }
}
