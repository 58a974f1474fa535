package io.serverlesspipeline.provider;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.serverlesspipeline.component.CorsRuleArgs;
import io.serverlesspipeline.component.FileRuleArgs;
import io.serverlesspipeline.component.LifecycleTransitionArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.TableIndexArgs;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The values that an argument takes, as an enumeration of the schema. An argument is typed as one of them or any other
 * text or number, so that a program in another language can name a value which only a newer component takes.
 *
 * @param name the name of the enumeration
 * @param description what its values are
 * @param values the values: strings, or integers
 */
record ClosedList(String name, String description, List<?> values) {
    private static final ClosedList ATTRIBUTE_TYPE =
            new ClosedList("AttributeType", "The type of a key attribute.", List.of("S", "N", "B"));

    private static final Map<String, String> NAMES_OF_SIGNS = Map.of(".", "Period", ",", "Comma");

    /** The lists by the class of the arguments and the name of the argument. */
    static final Map<Class<?>, Map<String, ClosedList>> ALL = Map.of(
            ServerlessPipelineArgs.class,
            Map.of(
                    "events",
                    new ClosedList(
                            "Event",
                            "An event of S3.",
                            List.of(
                                    "s3:ObjectCreated:*",
                                    "s3:ObjectCreated:Put",
                                    "s3:ObjectCreated:Post",
                                    "s3:ObjectCreated:Copy",
                                    "s3:ObjectCreated:CompleteMultipartUpload")),
                    "eventSource",
                    new ClosedList(
                            "EventSource",
                            "How the events of uploads come to the pipeline.",
                            List.of("notification", "eventBridge")),
                    "tableClass",
                    new ClosedList(
                            "TableClass", "A class of table.", List.of("STANDARD", "STANDARD_INFREQUENT_ACCESS")),
                    "streamViewType",
                    new ClosedList(
                            "StreamViewType",
                            "What a stream tells of a changed item.",
                            List.of("KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES")),
                    "runtime",
                    new ClosedList("Runtime", "A Lambda runtime.", List.of("java17", "java21", "provided.al2023")),
                    "architecture",
                    new ClosedList("Architecture", "An instruction set.", List.of("arm64", "x86_64")),
                    "logRetentionDays",
                    new ClosedList(
                            "LogRetentionDays",
                            "The number of days that a log is kept.",
                            List.of(
                                    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192,
                                    2557, 2922, 3288, 3653)),
                    "logFormat",
                    new ClosedList("LogFormat", "A format of log lines.", List.of("JSON", "Text")),
                    "logLevel",
                    new ClosedList(
                            "LogLevel",
                            "A level of the handler's log lines.",
                            List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL")),
                    "systemLogLevel",
                    new ClosedList(
                            "SystemLogLevel", "A level of Lambda's own log lines.", List.of("DEBUG", "INFO", "WARN"))),
            LifecycleTransitionArgs.class,
            Map.of(
                    "storageClass",
                    new ClosedList(
                            "StorageClass",
                            "A storage class of S3.",
                            List.of(
                                    "STANDARD_IA",
                                    "INTELLIGENT_TIERING",
                                    "ONEZONE_IA",
                                    "GLACIER_IR",
                                    "GLACIER",
                                    "DEEP_ARCHIVE"))),
            FileRuleArgs.class,
            Map.of(
                    "format",
                    new ClosedList("Format", "A format of records.", List.of("json", "ndjson", "csv", "opaque")),
                    "compression",
                    new ClosedList("Compression", "A compression.", List.of("gzip", "zstd", "zip", "none")),
                    "shortRows",
                    new ClosedList("ShortRows", "What happens to a row with too few values.", List.of("reject", "pad")),
                    "decimalSeparator",
                    new ClosedList("DecimalSeparator", "A decimal separator.", List.of(".", ","))),
            CorsRuleArgs.class,
            Map.of(
                    "allowedMethods",
                    new ClosedList("CorsMethod", "An HTTP method.", List.of("GET", "PUT", "POST", "DELETE", "HEAD"))),
            TableIndexArgs.class,
            Map.of(
                    "partitionKeyType",
                    ATTRIBUTE_TYPE,
                    "sortKeyType",
                    ATTRIBUTE_TYPE,
                    "projection",
                    new ClosedList(
                            "Projection",
                            "Which attributes of an item are in an index.",
                            List.of("ALL", "KEYS_ONLY", "INCLUDE"))));

    /** Returns the list of an argument, if it has one. */
    static Optional<ClosedList> of(Class<?> arguments, String argument) {
        return Optional.ofNullable(ALL.getOrDefault(arguments, Map.of()).get(argument));
    }

    /** Types a property, or the elements of one that is a list, and returns the token of the enumeration. */
    String offerIn(JsonObject property) {
        String token = "serverless-pipeline:index:" + name;
        JsonObject value = property.has("items") ? property.getAsJsonObject("items") : property;
        JsonObject any = new JsonObject();
        any.add("type", value.get("type"));
        JsonObject one = new JsonObject();
        one.addProperty("$ref", "#/types/" + token);
        JsonArray either = new JsonArray();
        for (JsonObject type : List.of(any, one)) {
            // Without it the generated SDKs take a plain argument for an input.
            type.addProperty("plain", true);
            either.add(type);
        }
        value.add("oneOf", either);
        return token;
    }

    /** Returns the enumeration. */
    JsonObject type() {
        JsonObject type = new JsonObject();
        type.addProperty("type", values.get(0) instanceof String ? "string" : "integer");
        type.addProperty("description", description);
        JsonArray entries = new JsonArray();
        for (Object value : values) {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", value instanceof Integer days ? "Days" + days : words((String) value));
            entry.add("value", json(value));
            entries.add(entry);
        }
        type.add("enum", entries);
        return type;
    }

    private static JsonElement json(Object value) {
        return value instanceof Integer number ? new JsonPrimitive(number) : new JsonPrimitive((String) value);
    }

    /** Returns {@code StandardIa} for {@code STANDARD_IA}, and {@code ProvidedAl2023} for {@code provided.al2023}. */
    private static String words(String value) {
        if (NAMES_OF_SIGNS.containsKey(value)) {
            return NAMES_OF_SIGNS.get(value);
        }
        return Arrays.stream(value.split("[^A-Za-z0-9]+"))
                .map(word -> word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
