package io.serverlesspipeline.audit.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HttpRequestReaderTest {
    private static final HttpRequestReader READER = new HttpRequestReader("000000000000");

    @Test
    void recognizesGetObject() {
        ObservedRequest request = read("GET /uploads/a/b%20c%2B%C3%A4.txt HTTP/1.1", "s3", "");

        assertThat(request.action()).isEqualTo("s3:GetObject");
        assertThat(request.resource()).isEqualTo("arn:aws:s3:::uploads/a/b c+ä.txt");
        assertThat(request.ranged()).isFalse();
        assertThat(request.accessKey()).isEqualTo("ASIAEXAMPLE");
    }

    @Test
    void recognizesGetObjectVersion_andByteRanges() {
        assertThat(read("GET /uploads/a.txt?versionId=v1 HTTP/1.1", "s3", "").action())
                .isEqualTo("s3:GetObjectVersion");
        assertThat(read("GET /uploads/a.txt?versionId=v1&x-id=GetObject HTTP/1.1", "s3", "")
                        .action())
                .isEqualTo("s3:GetObjectVersion");
        assertThat(read("GET /uploads/a.txt HTTP/1.1", "s3", "", new HttpHead.Field("Range", "bytes=1-"))
                        .ranged())
                .isTrue();
    }

    @Test
    void recognizesNothingElseAsGetObject() {
        assertThat(read("GET /uploads/a.txt?acl HTTP/1.1", "s3", "").action()).isEqualTo("s3:GET ?acl");
        assertThat(read("GET /uploads?list-type=2 HTTP/1.1", "s3", "").action())
                .isEqualTo("s3:GET /uploads?list-type=2");
        assertThat(read("PUT /uploads/a.txt HTTP/1.1", "s3", "").action()).isEqualTo("s3:PUT /uploads/a.txt");
    }

    @Test
    void recognizesPutItem_andItsPartitionKey() {
        ObservedRequest request = read(
                "POST / HTTP/1.1",
                "dynamodb",
                "{\"TableName\":\"items\",\"Item\":{\"PK\":{\"S\":\"USER#1\"}}}",
                new HttpHead.Field("X-Amz-Target", "DynamoDB_20120810.PutItem"));

        assertThat(request.action()).isEqualTo("dynamodb:PutItem");
        assertThat(request.resource()).isEqualTo("arn:aws:dynamodb:us-east-1:000000000000:table/items");
        assertThat(request.leadingKey()).isEqualTo("USER#1");
    }

    @Test
    void recognizesSendMessage() {
        ObservedRequest request = read(
                "POST / HTTP/1.1",
                "sqs",
                "{\"QueueUrl\":\"http://localhost:4566/000000000000/failures\"}",
                new HttpHead.Field("X-Amz-Target", "AmazonSQS.SendMessage"));

        assertThat(request.action()).isEqualTo("sqs:SendMessage");
        assertThat(request.resource()).isEqualTo("arn:aws:sqs:us-east-1:000000000000:failures");
    }

    @Test
    void reportsUnknownRequests_soThatNoneIsMissed() {
        assertThat(read("POST /2015-03-31/functions/f/invocations HTTP/1.1", "lambda", "")
                        .action())
                .isEqualTo("lambda:POST /2015-03-31/functions/f/invocations");
        assertThat(READER.read(new HttpHead("GET /anything HTTP/1.1", List.of()), new byte[0])
                        .action())
                .isEqualTo("unsigned:GET/anything");
    }

    private static ObservedRequest read(String line, String service, String body, HttpHead.Field... further) {
        List<HttpHead.Field> fields = new ArrayList<>(List.of(further));
        fields.add(new HttpHead.Field(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=ASIAEXAMPLE/20260101/us-east-1/" + service
                        + "/aws4_request, SignedHeaders=host, Signature=0"));
        return READER.read(new HttpHead(line, fields), body.getBytes(StandardCharsets.UTF_8));
    }
}
