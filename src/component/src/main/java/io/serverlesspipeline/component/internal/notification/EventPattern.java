package io.serverlesspipeline.component.internal.notification;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The pattern of the EventBridge rule, as a pure function to JSON. See "Using EventBridge" in the Amazon S3 User Guide
 * and "Comparison operators for use in event patterns" in the Amazon EventBridge User Guide.
 */
final class EventPattern {
    /** The quota "Event pattern size" of Amazon EventBridge. */
    static final int MAX_LENGTH = 2048;

    /** The reasons of an event by the event type of a notification. */
    private static final Map<String, String> REASONS = Map.of(
            "s3:ObjectCreated:Put", "PutObject",
            "s3:ObjectCreated:Post", "POST Object",
            "s3:ObjectCreated:Copy", "CopyObject",
            "s3:ObjectCreated:CompleteMultipartUpload", "CompleteMultipartUpload");

    private EventPattern() {}

    /** Returns the pattern of the events that the settings select, or throws if EventBridge doesn't accept it. */
    static String of(String pipeline, NotificationSettings settings, String bucketName) {
        JsonObject bucket = new JsonObject();
        bucket.add("name", array(Stream.of(new JsonPrimitive(bucketName))));
        JsonObject detail = new JsonObject();
        detail.add("bucket", bucket);
        JsonArray keys = keys(settings.keyPrefixes(), settings.keySuffixes());
        if (!keys.isEmpty()) {
            JsonObject object = new JsonObject();
            object.add("key", keys);
            detail.add("object", object);
        }
        JsonArray reasons = array(settings.events().stream()
                .filter(REASONS::containsKey)
                .map(REASONS::get)
                .map(JsonPrimitive::new));
        if (!reasons.isEmpty()) {
            detail.add("reason", reasons);
        }
        JsonObject pattern = new JsonObject();
        pattern.add("source", array(Stream.of(new JsonPrimitive("aws.s3"))));
        pattern.add("detail-type", array(Stream.of(new JsonPrimitive("Object Created"))));
        pattern.add("detail", detail);
        return checkLength(pipeline, settings, pattern.toString());
    }

    /** In events, keys aren't URL-encoded. A key must match one of the returned conditions. */
    private static JsonArray keys(List<String> prefixes, List<String> suffixes) {
        if (prefixes.isEmpty()) {
            return array(suffixes.stream().map(suffix -> condition("suffix", suffix)));
        }
        if (suffixes.isEmpty()) {
            return array(prefixes.stream().map(prefix -> condition("prefix", prefix)));
        }
        // Filters can't contain an asterisk.
        return array(prefixes.stream()
                .flatMap(prefix -> suffixes.stream().map(suffix -> condition("wildcard", prefix + "*" + suffix))));
    }

    private static JsonObject condition(String operator, String value) {
        JsonObject condition = new JsonObject();
        condition.addProperty(operator, value);
        return condition;
    }

    private static JsonArray array(Stream<? extends JsonElement> elements) {
        JsonArray array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }

    private static String checkLength(String pipeline, NotificationSettings settings, String pattern) {
        ArgumentChecks checks = ArgumentChecks.forPipeline(pipeline);
        checks.require(
                "keyPrefixes",
                settings.keyPrefixes().size() + " prefixes for "
                        + settings.keySuffixes().size() + " suffixes",
                any -> pattern.length() <= MAX_LENGTH,
                "specify fewer or shorter ones, because the event pattern would have " + pattern.length()
                        + " characters and EventBridge allows " + MAX_LENGTH);
        checks.throwIfInvalid();
        return pattern;
    }
}
