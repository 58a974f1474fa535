package io.serverlesspipeline.audit.need;

import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.testsupport.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The policies in a graph recorded by the component's tests, and the names that they refer to.
 *
 * @param graph the file that contains the graph
 * @param bucketName the upload bucket
 * @param tableName the item table
 * @param failureDestination the service and the name of the failure destination
 * @param statements the number of statements in the policies
 */
record RecordedPolicies(String graph, String bucketName, String tableName, String failureDestination, int statements) {
    private static final String BUCKET = "uploads-bucket-1a2b3c4";
    private static final String TABLE = "uploads-table-1a2b3c4";
    private static final String QUEUE = "sqs uploads-failures-1a2b3c4";

    /** All graphs except the one with two default pipelines. */
    static final List<RecordedPolicies> ALL = List.of(
            new RecordedPolicies("default-pipeline.txt", BUCKET, TABLE, QUEUE, 7),
            new RecordedPolicies("every-argument.txt", "example-uploads", "example-items", QUEUE, 12),
            new RecordedPolicies("existing-bucket.txt", "example-uploads", TABLE, QUEUE, 6),
            new RecordedPolicies("shared-bucket.txt", "example-uploads", TABLE, QUEUE, 6),
            new RecordedPolicies("existing-table.txt", BUCKET, "example-items", QUEUE, 7),
            new RecordedPolicies("limited-table.txt", BUCKET, TABLE, QUEUE, 7),
            new RecordedPolicies("event-bridge.txt", BUCKET, TABLE, QUEUE, 8),
            new RecordedPolicies("work-queue.txt", BUCKET, TABLE, QUEUE, 10),
            new RecordedPolicies("customer-keys.txt", BUCKET, TABLE, "sns failures", 9));

    static final Path GRAPHS =
            Checkout.root().resolve("src/component/src/test/resources/io/serverlesspipeline/component");

    /** The resource types that have a policy, and the input that contains it. */
    private static final Map<String, PolicyKind> POLICIES = Map.of(
            "aws:iam/rolePolicy:RolePolicy policy", PolicyKind.ROLE,
            "aws:iam/role:Role assumeRolePolicy", PolicyKind.TRUST,
            "aws:s3/bucketPolicy:BucketPolicy policy", PolicyKind.BUCKET,
            "aws:sqs/queuePolicy:QueuePolicy policy", PolicyKind.QUEUE);

    Map<PolicyKind, PolicyDocument> documents() throws IOException {
        Map<PolicyKind, PolicyDocument> documents = new EnumMap<>(PolicyKind.class);
        String resource = "";
        String type = "";
        for (String line : Files.readAllLines(GRAPHS.resolve(graph))) {
            String[] input = line.strip().split(" = ", 2);
            if (line.endsWith(")") && !line.startsWith(" ")) {
                resource = line.substring(0, line.indexOf(' '));
                type = line.substring(line.indexOf('(') + 1, line.length() - 1);
            }
            PolicyKind kind = kind(resource, type, input[0]);
            if (kind != null) {
                documents.merge(kind, PolicyDocument.parse(input[1]), (one, other) -> together(kind, one, other));
            }
        }
        return documents;
    }

    private static @Nullable PolicyKind kind(String resource, String type, String input) {
        PolicyKind kind = POLICIES.get(type + " " + input);
        if (kind == PolicyKind.ROLE && resource.endsWith("-role-additional-policy")) {
            return PolicyKind.ADDITIONAL;
        }
        return kind == PolicyKind.QUEUE && resource.endsWith("-work-queue-policy") ? PolicyKind.WORK_QUEUE : kind;
    }

    /** Combines the policies of a role; no other kind can have more than one. */
    private PolicyDocument together(PolicyKind kind, PolicyDocument one, PolicyDocument other) {
        if (kind != PolicyKind.ROLE) {
            throw new IllegalStateException(graph + " has more than one policy of the kind " + kind);
        }
        return new PolicyDocument(Stream.concat(one.statements().stream(), other.statements().stream())
                .toList());
    }

    PipelineNames names() {
        String account = ":eu-central-1:123456789012:";
        return new PipelineNames(
                bucketName,
                "arn:aws:s3:::" + bucketName,
                tableName,
                "arn:aws:dynamodb" + account + "table/" + tableName,
                "uploads-function-1a2b3c4",
                "arn:aws:lambda" + account + "function:uploads-function-1a2b3c4",
                "uploads-role-1a2b3c4",
                "arn:aws:iam::123456789012:role/uploads-role-1a2b3c4",
                "/aws/lambda/uploads-1a2b3c4",
                "arn:aws:logs" + account + "log-group:/aws/lambda/uploads-1a2b3c4",
                "arn:aws:" + failureDestination.replaceFirst(" ", account),
                "",
                "arn:aws:sqs" + account + "uploads-work-queue-1a2b3c4",
                "",
                "arn:aws:events" + account + "rule/uploads-rule-1a2b3c4");
    }
}
