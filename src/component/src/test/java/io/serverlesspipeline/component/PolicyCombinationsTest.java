package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of the role's policy whatever the arguments are: every combination of those that change it. */
final class PolicyCombinationsTest {
    private static final String KEYS = "arn:aws:kms:eu-central-1:" + AwsMocks.ACCOUNT + ":key/";

    /** Everything that the function may ever be granted; what is not here is not needed. */
    private static final Set<String> NEEDED_ACTIONS = Set.of(
            "s3:GetObject",
            "s3:GetObjectVersion",
            "dynamodb:PutItem",
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "sqs:SendMessage",
            "sns:Publish",
            "kms:Decrypt",
            "kms:GenerateDataKey",
            "xray:PutTraceSegments",
            "xray:PutTelemetryRecords");

    /** Each combination is deployed once, for all the tests. */
    private static final Map<Integer, List<JsonObject>> ROLE_POLICIES = new ConcurrentHashMap<>();

    /** One combination for each number of nine bits; and an existing table with none, each one and all of them. */
    static Stream<Integer> combinations() {
        IntStream withExistingTable = IntStream.concat(
                IntStream.of(0, (1 << 9) - 1), IntStream.range(0, 9).map(bit -> 1 << bit));
        return IntStream.concat(IntStream.range(0, 1 << 9), withExistingTable.map(bits -> bits | 1 << 9))
                .boxed();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void grantsNothingTooMuch(int combination) {
        List<JsonObject> statements = rolePolicy(combination);

        for (JsonObject statement : statements) {
            assertThat(NEEDED_ACTIONS).containsAll(texts(statement.get("Action")));
            assertThat(statement.has("NotAction") || statement.has("NotResource"))
                    .isFalse();
            boolean tracing = statement.get("Sid").getAsString().equals("SendTraces");
            for (String resource : texts(statement.get("Resource"))) {
                assertThat(resource)
                        .as("a resource of %s", statement)
                        .satisfiesAnyOf(
                                arn -> assertThat(tracing ? arn : "").isEqualTo("*"),
                                arn -> assertThat(arn).startsWith("arn:aws:").doesNotContain("null"));
                assertThat(resource)
                        .satisfiesAnyOf(
                                arn -> assertThat(arn).contains("uploads"),
                                arn -> assertThat(arn).contains("customer-"),
                                arn -> assertThat(arn).isEqualTo("*"));
            }
        }
        assertThat(statements).extracting(statement -> statement.get("Sid")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void grantsNothingTwice(int combination) {
        List<String> grants = new ArrayList<>();
        for (JsonObject statement : rolePolicy(combination)) {
            for (String action : texts(statement.get("Action"))) {
                for (String resource : texts(statement.get("Resource"))) {
                    grants.add(action + " " + resource + " " + statement.get("Condition"));
                }
            }
        }

        assertThat(grants).doesNotHaveDuplicates();
    }

    @Test
    void sharesNoResource_betweenTwoPipelinesOfOneProgram() {
        MockedRun run = MockedRun.of(false, context -> {
            new ServerlessPipeline("uploads");
            new ServerlessPipeline("reports");
        });

        Set<String> shared = new HashSet<>(resources(run, "uploads"));
        shared.retainAll(resources(run, "reports"));

        assertThat(resources(run, "uploads")).hasSize(4);
        assertThat(shared).isEmpty();
    }

    private static Set<String> resources(MockedRun run, String pipeline) {
        Set<String> resources = new TreeSet<>();
        for (JsonObject statement : statements(run, pipeline)) {
            resources.addAll(texts(statement.get("Resource")));
        }
        return resources;
    }

    private static List<JsonObject> rolePolicy(int combination) {
        return ROLE_POLICIES.computeIfAbsent(
                combination,
                any -> statements(
                        MockedRun.of(false, context -> new ServerlessPipeline("uploads", arguments(combination))),
                        "uploads"));
    }

    private static ServerlessPipelineArgs arguments(int combination) {
        ServerlessPipelineArgs.Builder args = ServerlessPipelineArgs.builder();
        if (isSet(combination, 0)) {
            args.keyPrefixes("incoming/", "returned/");
        }
        if (isSet(combination, 1)) {
            args.versioning(true);
        }
        if (isSet(combination, 2)) {
            args.existingBucketName("customer-bucket");
        }
        if (isSet(combination, 3)) {
            args.bucketKeyArn(KEYS + "customer-bucket");
        }
        if (isSet(combination, 4)) {
            args.tableKeyArn(KEYS + "customer-table");
        }
        if (isSet(combination, 5)) {
            args.failureQueueKeyArn(KEYS + "customer-failures");
        }
        if (isSet(combination, 6)) {
            args.failureDestinationArn("arn:aws:sns:eu-central-1:" + AwsMocks.ACCOUNT + ":customer-failures");
        }
        if (isSet(combination, 7)) {
            args.tracing(true);
        }
        if (isSet(combination, 8)) {
            args.entities(List.of(EntityRuleArgs.builder()
                    .type("any")
                    .pk("{tenant}#{id}")
                    .sk("STATE")
                    .build()));
        }
        if (isSet(combination, 9)) {
            args.existingTableName("customer-table");
        }
        return args.build();
    }

    private static boolean isSet(int combination, int bit) {
        return (combination >> bit & 1) == 1;
    }

    private static List<JsonObject> statements(MockedRun run, String pipeline) {
        RecordedResource policy = run.all("aws:iam/rolePolicy:RolePolicy").stream()
                .filter(resource -> resource.name().startsWith(pipeline))
                .findFirst()
                .orElseThrow();
        List<JsonObject> statements = new ArrayList<>();
        JsonArray array =
                JsonParser.parseString(policy.text("policy")).getAsJsonObject().getAsJsonArray("Statement");
        array.forEach(statement -> statements.add(statement.getAsJsonObject()));
        return statements;
    }

    private static List<String> texts(JsonElement oneOrMany) {
        if (!oneOrMany.isJsonArray()) {
            return List.of(oneOrMany.getAsString());
        }
        List<String> texts = new ArrayList<>();
        oneOrMany.getAsJsonArray().forEach(element -> texts.add(element.getAsString()));
        return texts;
    }
}
