package io.serverlesspipeline.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.testing.Checkout;
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
 * A query in a document, with the output that the document shows.
 *
 * @param document the document's file name
 * @param input what is given to {@code aws dynamodb query --cli-input-json}, with its placeholders
 * @param output the lines of output, with placeholders; partition key and sort key, with spaces between them
 */
record DocumentedQuery(String document, String input, List<String> output) {
    private static final Pattern QUERY =
            Pattern.compile("```json\\n(\\{\\s*\"TableName\".*?)```(?:\\n\\n```text\\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("^printf '%s\\\\n' (.*) > (\\S+)$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Set<String> KNOWN = Set.of(
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

    /** Returns the files that a document tells to make with {@code printf}, by their names. */
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

    /** Returns the stack configuration in a document's block of YAML for a key, as JSON, by the key. */
    static Map<String, String> configuration(String document, String key) throws IOException {
        Matcher block = Pattern.compile("```yaml\\n(" + key + ":\\n.*?)```", Pattern.DOTALL)
                .matcher(read(document));
        if (!block.find()) {
            throw new IllegalArgumentException(document + " does not configure " + key);
        }
        Map<String, Object> configuration = new Yaml().load(block.group(1));
        return Map.of(key, new ObjectMapper().writeValueAsString(configuration.get(key)));
    }

    /** Returns the query's request, with values for its placeholders. */
    QueryRequest request(Map<String, String> values) throws JsonProcessingException {
        JsonNode json = new ObjectMapper().readTree(filled(input, values));
        json.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("This test does not know the parameter " + name);
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

    /** Returns the output, with values for its placeholders. */
    List<String> output(Map<String, String> values) {
        return output.stream().map(line -> filled(line, values)).toList();
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private static String read(String document) throws IOException {
        Path docs = Checkout.root().resolve("docs");
        return Files.readString(docs.resolve(document));
    }
}
