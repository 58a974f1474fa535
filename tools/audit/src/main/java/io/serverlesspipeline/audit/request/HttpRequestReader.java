package io.serverlesspipeline.audit.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Determines the action and resource of a signed request. An unknown request is identified by its method and path, so
 * no request goes unnoticed.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/">Actions, resources, and condition
 *     keys for AWS services (Service Authorization Reference)</a>
 */
final class HttpRequestReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The access key ID, date, region and service; see "AWS Signature Version 4". */
    private static final Pattern CREDENTIAL =
            Pattern.compile("Credential=(?<key>[^/]+)/[^/]+/(?<region>[^/]+)/(?<service>[^/]+)/aws4_request");

    private static final Pattern OBJECT = Pattern.compile("/(?<bucket>[^/?]+)/(?<key>[^?]+)(?:\\?(?<query>.*))?");
    private static final Pattern VERSION = Pattern.compile("(?:.*&)?versionId=[^&]+(?:&.*)?");

    private final String account;

    /** Creates a reader for requests in an account. */
    HttpRequestReader(String account) {
        this.account = account;
    }

    /** Returns the action and resource of a request that hasn't been answered yet. */
    ObservedRequest read(HttpHead head, byte[] body) {
        Matcher credential = CREDENTIAL.matcher(head.field("Authorization"));
        if (!credential.find()) {
            return request("", "unsigned:" + head.word(0) + head.word(1), "*");
        }
        String key = credential.group("key");
        String service = credential.group("service");
        String target = head.field("X-Amz-Target");
        if (service.equals("dynamodb") && !target.isEmpty()) {
            return dynamoDb(key, credential.group("region"), operation(target), body);
        }
        if (service.equals("sqs") && !target.isEmpty()) {
            return sqs(key, credential.group("region"), operation(target), body);
        }
        if (!target.isEmpty()) {
            return request(key, service + ":" + operation(target), "*");
        }
        Matcher object = OBJECT.matcher(head.word(1));
        if (service.equals("s3") && head.word(0).equals("GET") && object.matches()) {
            return getObject(key, object, !head.field("Range").isEmpty());
        }
        return request(key, service + ":" + head.word(0) + " " + head.word(1), "*");
    }

    private ObservedRequest dynamoDb(String key, String region, String operation, byte[] body) {
        JsonNode request = json(body);
        String table = "arn:aws:dynamodb:" + region + ":" + account + ":table/"
                + request.path("TableName").asText();
        String leadingKey = request.path("Item").path("PK").path("S").asText();
        return new ObservedRequest(key, "dynamodb:" + operation, table, leadingKey, false, 0, "");
    }

    private ObservedRequest sqs(String key, String region, String operation, byte[] body) {
        String url = json(body).path("QueueUrl").asText();
        String queue = "arn:aws:sqs:" + region + ":" + account + ":" + url.substring(url.lastIndexOf('/') + 1);
        return request(key, "sqs:" + operation, queue);
    }

    /**
     * A query string with anything but a version ID or the SDK's operation name requests something other than the
     * object.
     */
    private static ObservedRequest getObject(String accessKey, Matcher object, boolean ranged) {
        String query =
                object.group("query") == null ? "" : object.group("query").replaceAll("&?x-id=GetObject", "");
        String resource = "arn:aws:s3:::" + object.group("bucket") + "/"
                + URLDecoder.decode(object.group("key").replace("+", "%2B"), StandardCharsets.UTF_8);
        String action = query.isEmpty()
                ? "s3:GetObject"
                : VERSION.matcher(query).matches() ? "s3:GetObjectVersion" : "s3:GET ?" + query;
        return new ObservedRequest(accessKey, action, resource, "", ranged, 0, "");
    }

    private static ObservedRequest request(String key, String action, String resource) {
        return new ObservedRequest(key, action, resource, "", false, 0, "");
    }

    private static String operation(String target) {
        return target.substring(target.lastIndexOf('.') + 1);
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException exception) {
            return JSON.createObjectNode();
        }
    }
}
