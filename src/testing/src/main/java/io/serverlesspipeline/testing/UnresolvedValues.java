package io.serverlesspipeline.testing;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that are null, empty, or an unresolved output. Such a value usually comes from an output that a mock
 * doesn't return, or from {@code String.valueOf(output)}.
 */
final class UnresolvedValues {
    /** An output's {@code toString} in one of Pulumi's versions. */
    private static final Pattern OUTPUT =
            Pattern.compile("Calling 'toString' on an 'Output|\\bOutput(Internal|Default)?@[0-9a-f]+");

    /** The word null as a part of an ARN, a URL, or a pattern, but not in a name such as "null-values". */
    private static final Pattern NULL = Pattern.compile("(?<![\\w.-])null(?![\\w.-])");

    private static final Pattern ARN = Pattern.compile("arn:[^:]*:[^:]*:[^:]*:[^:]*:.+");

    private static final Pattern ARN_INPUT = Pattern.compile("(.*\\.)?arns?|.*Arns?");

    /** Inputs that AWS requires. Pulumi's SDK omits an output that is null, so they would be missing. */
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("aws:iam/role:Role", List.of("assumeRolePolicy")),
            Map.entry("aws:iam/rolePolicy:RolePolicy", List.of("role", "policy")),
            Map.entry("aws:iam/policy:Policy", List.of("policy")),
            Map.entry("aws:iam/rolePolicyAttachment:RolePolicyAttachment", List.of("role", "policyArn")),
            Map.entry("aws:s3/bucketPolicy:BucketPolicy", List.of("bucket", "policy")),
            Map.entry("aws:sqs/queuePolicy:QueuePolicy", List.of("queueUrl", "policy")),
            Map.entry("aws:sns/topicPolicy:TopicPolicy", List.of("arn", "policy")),
            Map.entry("aws:sns/topicSubscription:TopicSubscription", List.of("topic", "endpoint")),
            Map.entry("aws:lambda/function:Function", List.of("role")),
            Map.entry("aws:lambda/permission:Permission", List.of("function", "principal")),
            Map.entry("aws:lambda/alias:Alias", List.of("functionName", "functionVersion")),
            Map.entry("aws:s3/bucketNotification:BucketNotification", List.of("bucket")));

    private final RecordedResource resource;
    private final List<String> findings = new ArrayList<>();

    private UnresolvedValues(RecordedResource resource) {
        this.resource = resource;
    }

    /** Returns a line for each unresolved value. */
    static List<String> findings(List<RecordedResource> resources) {
        return resources.stream()
                .flatMap(resource -> new UnresolvedValues(resource).find().stream())
                .toList();
    }

    private List<String> find() {
        for (String input : REQUIRED.getOrDefault(resource.type(), List.of())) {
            if (!resource.inputs().containsKey(input)) {
                add(
                        input,
                        "it has no value, but AWS requires it. It isn't set, or depends on an output that is null or"
                                + " that no mock returns; see MockedProgram.withOutputs");
            }
        }
        InputValues.visit(resource, this::check);
        if (!findings.isEmpty()) {
            return findings; // An output's toString() makes the JSON of a document invalid.
        }
        for (PolicyDocument document : PolicyDocument.of(resource)) {
            for (PolicyStatement statement : document.statements()) {
                statement.json().asMap().forEach((field, value) -> checkJson(statement, field, value));
            }
        }
        return findings;
    }

    private void check(String path, @Nullable Object value) {
        if (value == null) {
            add(path, "it is null");
        } else if (value instanceof String text) {
            boolean isArn = ARN_INPUT.matcher(path.replaceAll("\\[\\d+]", "")).matches();
            if (OUTPUT.matcher(text).find()) {
                add(path, "it contains an output's toString(), not its value; use applyValue or Output.format");
            } else if (isArn && text.isBlank()) {
                add(path, "it is an empty string, not an ARN");
            } else if (isUnresolvedArn(text) || text.equals("null")) {
                add(path, "\"" + text + "\" contains a value that is null or empty");
            }
        }
    }

    private void checkJson(PolicyStatement statement, String path, JsonElement value) {
        if (value.isJsonObject()) {
            value.getAsJsonObject().asMap().forEach((key, element) -> checkJson(statement, path + "." + key, element));
        } else if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(element -> checkJson(statement, path, element));
            if (value.getAsJsonArray().isEmpty()) {
                findings.add(statement + ": " + path + " is an empty list");
            }
        } else if (value.isJsonNull()) {
            findings.add(statement + ": " + path + " is null");
        } else if (isUnresolved(path, value.getAsString())) {
            findings.add(statement + ": " + path + " is \"" + value.getAsString()
                    + "\", which contains a value that is null or empty");
        }
    }

    /** A condition may compare with an empty string. */
    private static boolean isUnresolved(String path, String text) {
        return (text.isBlank() && !path.startsWith("Condition"))
                || NULL.matcher(text).find()
                || isUnresolvedArn(text);
    }

    private static boolean isUnresolvedArn(String text) {
        return text.startsWith("arn:")
                && (NULL.matcher(text).find()
                        || text.startsWith("arn:aws:s3:::/")
                        || !(ARN.matcher(text).matches() || text.contains("*")));
    }

    private void add(String path, String problem) {
        findings.add("input " + path + " of " + resource + ": " + problem);
    }
}
