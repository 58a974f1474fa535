package io.serverlesspipeline.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.testsupport.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A query in a document with its documented output.
 *
 * @param document the document's file name
 * @param input the input of {@code aws dynamodb query --cli-input-json}, with placeholders
 * @param output the lines of output with placeholders: partition key and sort key, separated by spaces
 */
record DocumentedQuery(String document, String input, List<String> output) {
    private static final Pattern QUERY =
            Pattern.compile("```json\\n(\\{\\s*\"TableName\".*?)```(?:\\n\\n```text\\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("^printf '%s\\\\n' (.*) > (\\S+)$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Set<String> SUPPORTED = Set.of(
            "TableName",
            "IndexName",
            "KeyConditionExpression",
            "FilterExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ScanIndexForward",
            "Limit");

    /** Returns the queries of a document. */
    static Stream<DocumentedQuery> in(String document) throws IOException {
        return QUERY.matcher(read(document))
                .results()
                .map(match -> new DocumentedQuery(
                        document,
                        match.group(1),
                        match.group(2) == null
                                ? List.of()
                                : match.group(2).lines().toList()));
    }

    /** Returns the files that a document creates with {@code printf}, by name. */
    static Map<String, String> files(String document) throws IOException {
        Map<String, String> files = new HashMap<>();
        FILE.matcher(read(document)).results().forEach(command -> {
            StringBuilder lines = new StringBuilder();
            QUOTED.matcher(command.group(1))
                    .results()
                    .forEach(line -> lines.append(line.group(1)).append('\n'));
            files.put(command.group(2), lines.toString());
        });
        return files;
    }

    /** Returns the stack configuration of a key from a document's YAML block, as a map of the key to JSON. */
    static Map<String, String> configuration(String document, String key) throws IOException {
        Matcher block = Pattern.compile("```yaml\\n(" + key + ":\\n.*?)```", Pattern.DOTALL)
                .matcher(read(document));
        if (!block.find()) {
            throw new IllegalArgumentException(document + " doesn't configure " + key);
        }
        Map<String, Object> configuration = new Yaml().load(block.group(1));
        return Map.of(key, new ObjectMapper().writeValueAsString(configuration.get(key)));
    }

    /** Returns the query's request with its placeholders replaced. */
    QueryRequest request(Map<String, String> values) throws JsonProcessingException {
        JsonNode json = new ObjectMapper().readTree(replacePlaceholders(input, values));
        json.fieldNames().forEachRemaining(name -> {
            if (!SUPPORTED.contains(name)) {
                throw new IllegalArgumentException("This test doesn't support the parameter " + name);
            }
        });
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(json.path("TableName").textValue())
                .indexName(json.path("IndexName").textValue())
                .keyConditionExpression(json.path("KeyConditionExpression").textValue())
                .filterExpression(json.path("FilterExpression").textValue())
                .scanIndexForward(json.path("ScanIndexForward").asBoolean(true))
                .limit(json.has("Limit") ? json.path("Limit").intValue() : null);
        Map<String, String> names = new HashMap<>();
        json.path("ExpressionAttributeNames")
                .properties()
                .forEach(name -> names.put(name.getKey(), name.getValue().textValue()));
        if (!names.isEmpty()) {
            request.expressionAttributeNames(names);
        }
        Map<String, AttributeValue> attributes = new HashMap<>();
        json.path("ExpressionAttributeValues")
                .properties()
                .forEach(value -> attributes.put(
                        value.getKey(),
                        value.getValue().has("N")
                                ? AttributeValue.fromN(
                                        value.getValue().path("N").textValue())
                                : AttributeValue.fromS(
                                        value.getValue().path("S").textValue())));
        return request.expressionAttributeValues(attributes).build();
    }

    /** Returns the output with its placeholders replaced. */
    List<String> output(Map<String, String> values) {
        return output.stream().map(line -> replacePlaceholders(line, values)).toList();
    }

    private static String replacePlaceholders(String text, Map<String, String> values) {
        String replacePlaceholders = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            replacePlaceholders = replacePlaceholders.replace("${" + value.getKey() + "}", value.getValue());
        }
        return replacePlaceholders;
    }

    private static String read(String document) throws IOException {
        Path docs = Checkout.root().resolve("docs");
        return Files.readString(docs.resolve(document));
    }
}
