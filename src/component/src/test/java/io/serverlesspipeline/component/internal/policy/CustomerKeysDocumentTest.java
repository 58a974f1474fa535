package io.serverlesspipeline.component.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the documented key policy statements are valid and allow what the component grants. */
final class CustomerKeysDocumentTest {
    private static final Pattern JSON = Pattern.compile("^```json\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private final List<JsonObject> documented = statements("../../docs/operations.md");

    @Test
    void areValidKeyPolicyStatements() {
        assertThat(documented).hasSizeGreaterThan(5).allSatisfy(statement -> {
            assertThat(statement.keySet())
                    .containsExactlyInAnyOrder("Sid", "Effect", "Principal", "Action", "Resource", "Condition");
            assertThat(statement.get("Effect").getAsString()).isEqualTo("Allow");
            assertThat(statement.get("Resource").getAsString()).isEqualTo("*");
            assertThat(strings(statement.get("Action"))).allMatch(action -> action.startsWith("kms:"));
        });
        assertThat(documented).extracting(statement -> statement.get("Sid")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3", "dynamodb", "sqs"})
    void allowTheRoleEverythingThatItsPolicyGrants(String service) {
        String viaService = service + ".eu-central-1.amazonaws.com";

        JsonObject granted = only(statementsOf(RolePolicyDocuments.forKeys(keys())), viaService, "");
        JsonObject admitted = only(documented, viaService, "role/uploads-role-*");

        assertThat(strings(admitted.get("Action"))).containsExactlyInAnyOrderElementsOf(strings(granted.get("Action")));
    }

    @Test
    void allowCloudWatchLogs_onlyForThePipelinesLogGroup() {
        assertThat(documented)
                .filteredOn(
                        statement -> statement.get("Principal").toString().contains("logs.eu-central-1.amazonaws.com"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.get("Condition").toString())
                        .contains("kms:EncryptionContext:aws:logs:arn", ":log-group:/aws/lambda/uploads-*"));
    }

    private static JsonObject only(List<JsonObject> statements, String viaService, String principal) {
        List<JsonObject> matching = statements.stream()
                .filter(statement -> statement.get("Condition").toString().contains("\"" + viaService + "\""))
                .filter(statement -> statement.get("Condition").toString().contains(principal))
                .toList();
        assertThat(matching).as(viaService).hasSize(1);
        return matching.get(0);
    }

    private static CustomerManagedKeys keys() {
        Optional<String> key = Optional.of("arn:aws:kms:eu-central-1:111122223333:key/k");
        return new CustomerManagedKeys(key, key, key, "sqs");
    }

    private static List<JsonObject> statementsOf(String policy) {
        return JsonParser.parseString(policy).getAsJsonObject().getAsJsonArray("Statement").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static List<JsonObject> statements(String document) {
        try {
            return JSON.matcher(Files.readString(Path.of(document)))
                    .results()
                    .map(block -> JsonParser.parseString(block.group(1)).getAsJsonObject())
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static List<String> strings(JsonElement oneOrMany) {
        if (oneOrMany instanceof JsonArray array) {
            return array.asList().stream().map(JsonElement::getAsString).toList();
        }
        return List.of(oneOrMany.getAsString());
    }
}
