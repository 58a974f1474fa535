package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.serverlesspipeline.testing.MockedProgram;
import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RecordedResource;
import io.serverlesspipeline.testing.RunMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the policy of the function's role for every combination of the arguments that affect it. A program creates a
 * pipeline for each of several combinations, so the test also shows that they don't affect each other.
 * {@link ProgramRun} checks that no value in a policy is null or unresolved.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PolicyCombinationsTest {
    /** All permissions that the function may need. */
    private static final Set<String> NEEDED_ACTIONS = Set.of(
            "s3:GetObject",
            "s3:GetObjectVersion",
            "dynamodb:PutItem",
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            "sqs:ReceiveMessage",
            "sqs:SendMessage",
            "sns:Publish",
            "kms:Decrypt",
            "kms:GenerateDataKey",
            "xray:PutTraceSegments",
            "xray:PutTelemetryRecords",
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:UnassignPrivateIpAddresses");

    /** The statements whose actions don't support resource-level permissions. */
    private static final Set<String> OF_EVERYTHING =
            Set.of("SendTraces", "ManageNetworkInterfaces", "DenyNetworkInterfacesToCode");

    /** How many combinations one program deploys. Pulumi's runner takes quadratic time in a program's resources. */
    private static final int COMBINATIONS_IN_A_PROGRAM = 32;

    private static final List<String> POLICIES = List.of("-role-policy", "-role-keys-policy", "-role-network-policy");

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private Map<String, RecordedResource> up;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private Map<String, RecordedResource> preview;

    static Stream<PolicyCombination> combinations() {
        return PolicyCombination.all();
    }

    @BeforeAll
    void deployOneOfEach() {
        up = policiesOf(RunMode.UP);
        preview = policiesOf(RunMode.PREVIEW);
    }

    private static Map<String, RecordedResource> policiesOf(RunMode mode) {
        List<PolicyCombination> all = combinations().toList();
        Map<String, RecordedResource> policies = new HashMap<>();
        for (int from = 0; from < all.size(); from += COMBINATIONS_IN_A_PROGRAM) {
            List<PolicyCombination> some = all.subList(from, Math.min(from + COMBINATIONS_IN_A_PROGRAM, all.size()));
            MockedProgram.of(context -> some.forEach(PolicyCombinationsTest::deploy))
                    .run(mode)
                    .resources("aws:iam/rolePolicy:RolePolicy")
                    .forEach(policy -> policies.put(policy.name(), policy));
        }
        return policies;
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void grantsExactlyWhatTheArgumentsNeed_inPreviewAndUp(PolicyCombination combination) {
        assertThat(statements(up, combination)).isEqualTo(combination.statements());
        assertThat(statements(preview, combination)).isEqualTo(combination.statements());
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void grantsNoUnneededPermission(PolicyCombination combination) {
        for (JsonObject statement : statements(up, combination)) {
            assertThat(NEEDED_ACTIONS).containsAll(strings(statement.get("Action")));
            assertThat(statement.has("NotAction") || statement.has("NotResource"))
                    .isFalse();
            boolean ofEverything = OF_EVERYTHING.contains(statement.get("Sid").getAsString());
            assertThat(strings(statement.get("Resource")))
                    .as("the resources of %s", statement)
                    .allMatch(arn -> ofEverything ? arn.equals("*") : arn.startsWith("arn:aws:"))
                    .allMatch(arn -> isOwn(arn, combination) || isShared(arn));
        }
        assertThat(statements(up, combination))
                .extracting(statement -> statement.get("Sid"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void grantsNoPermissionTwice(PolicyCombination combination) {
        List<Grant> grants = new ArrayList<>();
        for (JsonObject statement : statements(up, combination)) {
            if (statement.get("Effect").getAsString().equals("Deny")) {
                continue;
            }
            for (String action : strings(statement.get("Action"))) {
                for (String resource : strings(statement.get("Resource"))) {
                    grants.add(new Grant(action, resource, statement.get("Condition")));
                }
            }
        }

        assertThat(grants)
                .allSatisfy(grant -> assertThat(grants.stream().filter(other -> other.covers(grant)))
                        .containsExactly(grant));
    }

    @Test
    void sharesNoResource_betweenTwoPipelinesOfOneProgram() {
        Map<String, PolicyCombination> owners = new HashMap<>();

        combinations().forEach(combination -> {
            Set<String> resources = new TreeSet<>();
            statements(up, combination).forEach(statement -> resources.addAll(strings(statement.get("Resource"))));
            resources.removeIf(PolicyCombinationsTest::isShared);
            assertThat(resources).isNotEmpty();
            resources.forEach(resource -> assertThat(owners.put(resource, combination))
                    .as("who has %s, too", resource)
                    .isNull());
        });
    }

    /** An action on a resource with a condition. */
    private record Grant(
            String action, String resource, @Nullable JsonElement condition) {
        /** Returns whether this permission includes another one. */
        boolean covers(Grant other) {
            boolean sameResource = resource.endsWith("*")
                    ? other.resource.startsWith(resource.substring(0, resource.length() - 1))
                    : other.resource.equals(resource);
            return action.equals(other.action)
                    && sameResource
                    && (condition == null || condition.equals(other.condition));
        }
    }

    private static void deploy(PolicyCombination combination) {
        new ServerlessPipeline(combination.pipeline(), combination.arguments());
    }

    private static boolean isOwn(String arn, PolicyCombination combination) {
        return arn.contains(combination.pipeline() + "-");
    }

    /** Returns whether pipelines may share a resource, because it is the customer's or {@code *}. */
    private static boolean isShared(String arn) {
        return arn.contains("customer-") || arn.equals("*");
    }

    private static List<JsonObject> statements(Map<String, RecordedResource> policies, PolicyCombination combination) {
        List<JsonObject> statements = new ArrayList<>();
        for (String suffix : POLICIES) {
            RecordedResource policy = policies.get(combination.pipeline() + suffix);
            if (policy != null) {
                JsonElement oneOrMany = JsonParser.parseString(policy.string("policy"))
                        .getAsJsonObject()
                        .get("Statement");
                elements(oneOrMany).forEach(statement -> statements.add(statement.getAsJsonObject()));
            }
        }
        return statements;
    }

    private static List<String> strings(JsonElement oneOrMany) {
        return elements(oneOrMany).stream().map(JsonElement::getAsString).toList();
    }

    private static List<JsonElement> elements(JsonElement oneOrMany) {
        return oneOrMany.isJsonArray() ? oneOrMany.getAsJsonArray().asList() : List.of(oneOrMany);
    }
}
