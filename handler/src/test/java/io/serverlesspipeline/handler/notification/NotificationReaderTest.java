package io.serverlesspipeline.handler.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.serverlesspipeline.handler.notification.FunctionInput.Message;
import io.serverlesspipeline.handler.notification.Work.Boundary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationReaderTest {
    private static final String EVENT = """
            {"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-central-1","eventTime":"%s",
             "eventName":"%s","userIdentity":{"principalId":"EXAMPLE"},
             "s3":{"s3SchemaVersion":"1.0","bucket":{"name":"uploads","ownerIdentity":{"principalId":"EXAMPLE"}},
                   "object":{"key":"%s","size":1024,"eTag":"d41d8cd98f00b204e9800998ecf8427e",
                             "versionId":"096fKKXTRTtl3on89fVO.nfljtsv6qko","sequencer":"0055AED6DCD90281E5"}}}
            """;

    private static final JsonFactory JSON = new JsonFactory();

    private static List<Upload> read(String notification) throws IOException {
        byte[] bytes = notification.getBytes(StandardCharsets.UTF_8);
        List<Upload> uploads = new ArrayList<>();
        for (Message message : new NotificationReader(JSON)
                .read(new ByteArrayInputStream(bytes))
                .messages()) {
            if (message.problem() != null) {
                throw message.problem();
            }
            message.work().forEach(work -> uploads.add(work.upload()));
        }
        return uploads;
    }

    private static String event(String eventName, String key) {
        return EVENT.formatted("2026-03-01T12:00:00.123Z", eventName, key);
    }

    @Test
    void readsEveryFieldOfAnEvent() throws IOException {
        assertThat(read("{\"Records\":[" + event("ObjectCreated:Put", "a.json") + "]}"))
                .containsExactly(new Upload(
                        "uploads",
                        "a.json",
                        "096fKKXTRTtl3on89fVO.nfljtsv6qko",
                        "d41d8cd98f00b204e9800998ecf8427e",
                        1024,
                        Sequencer.of("0055AED6DCD90281E5"),
                        Instant.parse("2026-03-01T12:00:00.123Z")));
    }

    @Test
    void readsEveryEvent_inOrder() throws IOException {
        String notification = "{\"Records\":[" + event("ObjectCreated:Put", "a") + ","
                + event("ObjectCreated:CompleteMultipartUpload", "b") + "]}";

        assertThat(read(notification)).extracting(Upload::key).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.txt",
                "ordner/é +%20&=.txt",
                "a b+c",
                "100%",
                "?query#fragment",
                "日本語/🎉.csv",
                "quote\"back\\slash",
                "tab\tline\nfeed",
                "//double//",
                "!-_.*'()",
                "{}^`[]~<>|@:;,$="
            })
    void decodesKeysWithEveryClassOfCharacter(String key) throws IOException {
        String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);

        assertThat(read("{\"Records\":[" + event("ObjectCreated:Put", encoded) + "]}"))
                .extracting(Upload::key)
                .containsExactly(key);
    }

    @Test
    void ignoresUnknownFields_ofALaterVersion() throws IOException {
        String later = event("ObjectCreated:Put", "a")
                .replace("\"eventVersion\":\"2.1\"", "\"eventVersion\":\"9.7\",\"novel\":{\"deep\":[{},[1]]}")
                .replace("\"size\":1024", "\"size\":1024,\"color\":[\"red\"]");

        assertThat(read("{\"novel\":[1,{}],\"Records\":[" + later + "]}")).hasSize(1);
    }

    @Test
    void returnsNoUpload_forATestEvent() throws IOException {
        assertThat(read("""
                        {"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2026-03-01T12:00:00.000Z",
                         "Bucket":"uploads","RequestId":"1","HostId":"2"}
                        """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ObjectRemoved:Delete", "ObjectTagging:Put", "s3:ObjectRestore:Post"})
    void returnsNoUpload_forOtherEvents(String eventName) throws IOException {
        assertThat(read("{\"Records\":[" + event(eventName, "a") + "]}")).isEmpty();
    }

    @Test
    void acceptsAnEventWithoutOptionalFields() throws IOException {
        String bare = """
                {"Records":[{"eventTime":"2026-03-01T12:00:00Z",
                             "s3":{"bucket":{"name":"uploads"},"object":{"key":"a","eTag":"","size":"?"}}}]}
                """;

        assertThat(read(bare))
                .containsExactly(new Upload(
                        "uploads", "a", null, null, 0, Sequencer.of(null), Instant.parse("2026-03-01T12:00:00Z")));
    }

    @Test
    void removesQuotationMarksFromAnETag() throws IOException {
        String quoted = event("ObjectCreated:Put", "a")
                .replace("\"d41d8", "\"\\\"d41d8")
                .replace("427e\"", "427e\\\"\"");

        assertThat(read("{\"Records\":[" + quoted + "]}"))
                .extracting(Upload::eTag)
                .containsExactly("d41d8cd98f00b204e9800998ecf8427e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"text\"", "{}", "{\"Event\":\"other\"}", "{\"Records\":{}}"})
    void throws_whenTheInputIsNotANotification(String input) {
        assertThatThrownBy(() -> read(input))
                .isInstanceOf(MalformedNotificationException.class)
                .hasMessageContaining("S3 event notification");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"Records\":[", "no json"})
    void throws_whenTheInputIsNotJson(String input) {
        assertThatThrownBy(() -> read(input))
                .isInstanceOf(MalformedNotificationException.class)
                .hasMessageContaining("isn't valid JSON");
    }

    @Test
    void namesTheFieldThatIsMissing_andWhereTheEventComesFrom() {
        String incomplete = "{\"Records\":[{\"eventSource\":\"aws:s3\",\"s3\":{}}]}";

        assertThatThrownBy(() -> read(incomplete))
                .isInstanceOf(MalformedNotificationException.class)
                .hasMessageContaining("aws:s3")
                .hasMessageContaining("s3.bucket.name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "aws:dynamodb | {'Records':[{'eventSource':'aws:dynamodb','eventName':'INSERT','dynamodb':{}}]}",
                "aws:dynamodb | {'Records':[{'eventName':'REMOVE','eventSource':'aws:dynamodb'}]}",
                "aws:kinesis | {'Records':[{'eventSource':'aws:kinesis','eventName':'aws:kinesis:record','kinesis':{}}]}",
                "aws:ses | {'Records':[{'eventSource':'aws:ses','ses':{}}]}",
                "unknown source | {'Records':[{'eventName':'MODIFY','dynamodb':{}}]}",
                "aws:kafka | {'eventSource':'aws:kafka','records':{'t-0':[]}}",
                "aws:mq | {'eventSource':'aws:mq','messages':[]}",
                "aws.events | {'detail-type':'Scheduled Event','source':'aws.events'}",
                "API Gateway | {'resource':'/','httpMethod':'POST','requestContext':{}}",
                "API Gateway | {'version':'2.0','routeKey':'$default','requestContext':{'http':{}}}",
                "CloudWatch Logs | {'awslogs':{'data':'H4sI'}}",
                "Firehose | {'invocationId':'1','deliveryStreamArn':'arn','records':[]}",
                "S3 Batch | {'invocationSchemaVersion':'1.0','job':{},'tasks':[]}",
            })
    void saysWhatTheInputIs_whenItComesFromAnotherServiceThanS3(String service, String input) {
        assertThatThrownBy(() -> read(input.replace('\'', '"')))
                .isInstanceOf(MalformedNotificationException.class)
                .hasMessageContaining(service)
                .hasMessageContaining("Only events that S3 sends")
                .hasMessageContaining("that sends other events");
    }

    @Test
    void rejectsAllEvents_whenOneComesFromAnotherService() {
        String mixed = "{\"Records\":[" + event("ObjectCreated:Put", "a") + ",{\"eventSource\":\"aws:kinesis\"}]}";

        assertThatThrownBy(() -> read(mixed))
                .hasMessageStartingWith("Event 1 of the function's input comes from aws:kinesis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:s3", "minio:s3", "ceph:s3"})
    void readsEventsOfS3CompatibleServices(String source) throws IOException {
        assertThat(read("{\"Records\":[" + event("ObjectCreated:Put", "a").replace("aws:s3", source) + "]}"))
                .hasSize(1);
    }

    @Test
    void returnsNoUpload_forAnEmptyList() throws IOException {
        assertThat(read("{\"Records\":[]}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "17", "[]"})
    void throws_whenAnEventIsNotAnObject(String event) {
        assertThatThrownBy(() -> read("{\"Records\":[" + event + "]}"))
                .isInstanceOf(MalformedNotificationException.class);
    }

    @Test
    void throws_whenTheEventTimeIsMalformed() {
        assertThatThrownBy(() -> read("{\"Records\":[" + EVENT.formatted("noon", "ObjectCreated:Put", "a") + "]}"))
                .isInstanceOf(MalformedNotificationException.class)
                .hasMessageContaining("eventTime");
    }

    @Test
    void throws_whenTheKeyIsNotEncoded() {
        assertThatThrownBy(() -> read("{\"Records\":[" + event("ObjectCreated:Put", "100%") + "]}"))
                .isInstanceOf(MalformedNotificationException.class)
                .hasMessageContaining("URL-encoded");
    }

    private static String eventBridge(String detailType, String key) {
        return """
                {"version":"0","id":"17793124-05d4-b198-2fde-7ededc63b103","detail-type":"%s","source":"aws.s3",
                 "account":"111122223333","time":"2026-03-01T12:00:00Z","region":"eu-central-1",
                 "resources":["arn:aws:s3:::uploads"],
                 "detail":{"version":"0","bucket":{"name":"uploads"},
                   "object":{"key":"%s","size":5,"etag":"b1946ac92492d2347c6235b4d2611184",
                             "version-id":"IYV3p45BT0ac8hjHg1houSdS1a.Mro8e","sequencer":"617f08299329d189"},
                   "request-id":"N4N7GDK58NMKJ12R","requester":"123456789012","source-ip-address":"1.2.3.4",
                   "reason":"PutObject"}}
                """.formatted(detailType, key);
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static String snsNotification(String message) {
        return "{\"Type\":\"Notification\",\"MessageId\":\"m\",\"Subject\":\"Amazon S3 Notification\",\"Message\":"
                + quoted(message) + "}";
    }

    private static String snsEvent(String message) {
        return "{\"Records\":[{\"EventSource\":\"aws:sns\",\"EventVersion\":\"1.0\",\"Sns\":" + snsNotification(message)
                + "}]}";
    }

    private static String sqs(String... bodies) {
        StringBuilder records = new StringBuilder();
        for (String body : bodies) {
            records.append(records.isEmpty() ? "" : ",")
                    .append("{\"messageId\":\"id-")
                    .append(records.length())
                    .append("\",\"receiptHandle\":\"h\",\"body\":")
                    .append(quoted(body))
                    .append(",\"attributes\":{\"ApproximateReceiveCount\":\"1\"},\"eventSource\":\"aws:sqs\",")
                    .append("\"eventSourceARN\":\"arn:aws:sqs:eu-central-1:111122223333:uploads\"}");
        }
        return "{\"Records\":[" + records + "]}";
    }

    @Test
    void readsAnEventFromEventBridge_whoseKeyIsNotEncoded() throws IOException {
        assertThat(read(eventBridge("Object Created", "a+b%20c d.json")))
                .containsExactly(new Upload(
                        "uploads",
                        "a+b%20c d.json",
                        "IYV3p45BT0ac8hjHg1houSdS1a.Mro8e",
                        "b1946ac92492d2347c6235b4d2611184",
                        5,
                        Sequencer.of("617f08299329d189"),
                        Instant.parse("2026-03-01T12:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Object Deleted", "Object Tags Added", "Object Restore Completed"})
    void ignoresOtherEventsOfS3FromEventBridge(String detailType) throws IOException {
        assertThat(read(eventBridge(detailType, "a"))).isEmpty();
    }

    @Test
    void namesTheFieldThatAnEventFromEventBridgeLacks() {
        assertThatThrownBy(() -> read("{\"detail-type\":\"Object Created\",\"source\":\"aws.s3\",\"detail\":{}}"))
                .isInstanceOf(MalformedNotificationException.class)
                .hasMessageStartingWith("The EventBridge event has no detail.bucket.name;");
    }

    @Test
    void readsTheSameUploads_directly_throughSns_throughSqs_andThroughBoth() throws IOException {
        for (String event : List.of(
                "{\"Records\":[" + event("ObjectCreated:Put", "a%2Bb") + "," + event("ObjectCreated:Copy", "c") + "]}",
                eventBridge("Object Created", "a b"))) {
            List<Upload> uploads = read(event);

            assertThat(uploads).isNotEmpty();
            assertThat(read(snsEvent(event))).isEqualTo(uploads);
            assertThat(read(sqs(event))).isEqualTo(uploads);
            assertThat(read(sqs(snsNotification(event)))).isEqualTo(uploads);
        }
    }

    @Test
    void ignoresTheTestMessageOfS3_throughSnsAndSqs() throws IOException {
        String test = "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"uploads\"}";

        assertThat(read(snsEvent(test))).isEmpty();
        assertThat(read(sqs(test))).isEmpty();
        assertThat(read(sqs(snsNotification(test)))).isEmpty();
    }

    @Test
    void readsEveryMessageOfABatch_andKeepsTheProblemOfAMalformedOne() throws IOException {
        String batch = sqs(
                eventBridge("Object Created", "a"),
                "hello",
                "{\"detail-type\":\"Scheduled Event\",\"source\":\"aws.events\"}",
                eventBridge("Object Created", "b"));

        List<Message> messages = new NotificationReader(JSON)
                .read(new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)))
                .messages();

        assertThat(messages).extracting(Message::id).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(messages)
                .extracting(message ->
                        message.work().stream().map(work -> work.upload().key()).toList())
                .containsExactly(List.of("a"), List.of(), List.of(), List.of("b"));
        assertThat(messages.get(1).problem()).hasMessageContaining("The message from Amazon SQS isn't valid JSON");
        assertThat(messages.get(2).problem())
                .hasMessageContaining("looks like an EventBridge event (source aws.events)");
    }

    @Test
    void throws_whenMessagesAreNestedTooDeeply() {
        String event = eventBridge("Object Created", "a");
        for (int depth = 0; depth < 1000; depth++) {
            event = event.length() > 100_000 ? event : snsNotification(event);
        }
        String nested = sqs(event);

        assertThatThrownBy(() -> read(nested))
                .isInstanceOf(MalformedNotificationException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void throws_whenABatchMixesMessagesWithOtherEvents() {
        String mixed =
                sqs(eventBridge("Object Created", "a")).replace("]}", "," + event("ObjectCreated:Put", "b") + "]}");

        assertThatThrownBy(() -> read(mixed)).isInstanceOf(MalformedNotificationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.txt", "a b+c%20", "日本語/🎉.csv", "quote\"back\\slash", "tab\tline\nfeed"})
    void readsTheUploadThatTheWriterWrites(String key) throws IOException {
        for (Upload upload : List.of(
                new Upload(
                        "uploads",
                        key,
                        "v1",
                        "e1",
                        17,
                        Sequencer.of("0A00"),
                        Instant.parse("2026-03-01T12:00:00.120Z")),
                new Upload("uploads", key, null, null, 0, Sequencer.of(null), Instant.parse("2026-03-01T12:00:00Z")))) {
            assertThat(read(new NotificationWriter(JSON).write(new Work.WholeUpload(upload))))
                    .containsExactly(upload);
        }
    }

    @Test
    void treatsNullLikeAnAbsentField() throws IOException {
        String event = event("ObjectCreated:Put", "a")
                .replace("\"096fKKXTRTtl3on89fVO.nfljtsv6qko\"", "null")
                .replace("\"size\":1024", "\"size\":null");

        assertThat(read("{\"Records\":[" + event + "]}")).singleElement().satisfies(upload -> {
            assertThat(upload.versionId()).isNull();
            assertThat(upload.size()).isZero();
        });
        assertThatThrownBy(() -> read("{\"Records\":[{\"eventSource\":\"aws:s3\",\"eventVersion\":null,\"s3\":null}]}"))
                .hasMessageContaining("(version unknown, source aws:s3) has no s3.bucket.name");
    }

    @Test
    void readsThePartsOfAnUploadThatTheWriterWrites() throws IOException {
        Upload upload = new Upload("uploads", "a b", null, "e", 5, Sequencer.of("A1"), Instant.EPOCH);
        Boundary boundary = new Boundary(3, 5_000_000_000L, 70);
        for (Work work : List.of(
                new Work.Scan(upload, boundary),
                new Work.Range(upload, boundary, 6_000_000_000L, new Progress(5_000_000_100L, 1, 2, 3, 4, 5)))) {
            byte[] message = new NotificationWriter(JSON).write(work).getBytes(StandardCharsets.UTF_8);

            assertThat(new NotificationReader(JSON)
                            .read(new ByteArrayInputStream(message))
                            .messages())
                    .singleElement()
                    .satisfies(read -> assertThat(read.work()).containsExactly(work));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'work':'other'}",
                "{'work':'scan'}",
                "{'work':'scan','range':-1,'position':0,'records':0}",
                "{'work':'scan','range':9999999999,'position':0,'records':0}",
                "{'work':'range','range':0,'position':0,'records':0,'end':'x'}",
                "{'work':'range','range':0,'position':0,'records':0,'end':7,'done':{}}"
            })
    void throws_whenAPartOfAnUploadIsMalformed(String part) {
        String event = event("ObjectCreated:Put", "a").strip();
        String changed = event.substring(0, event.length() - 1) + ",\"pipeline\":" + part.replace('\'', '"') + "}";

        assertThatThrownBy(() -> read("{\"Records\":[" + changed + "]}"))
                .isInstanceOf(MalformedNotificationException.class)
                .hasMessageContaining("pipeline.");
    }
}
