package io.serverlesspipeline.local.audit.need;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.local.audit.pipeline.PipelineNames;
import io.serverlesspipeline.local.audit.policy.PolicyDocument;
import io.serverlesspipeline.local.audit.policy.Statement;
import io.serverlesspipeline.local.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The policies that the component's tests have recorded: the audit must know a reason for every statement that any
 * argument brings, or it would object to it on a stack that has the argument.
 */
final class RecordedPoliciesTest {
    private static final Path GRAPHS = Path.of("src/component/src/test/resources/io/serverlesspipeline/component");

    /** The types of resource that have a policy, and the input that is the policy. */
    private static final Map<String, PolicyKind> POLICIES = Map.of(
            "aws:iam/rolePolicy:RolePolicy policy", PolicyKind.ROLE,
            "aws:iam/role:Role assumeRolePolicy", PolicyKind.TRUST,
            "aws:s3/bucketPolicy:BucketPolicy policy", PolicyKind.BUCKET,
            "aws:sqs/queuePolicy:QueuePolicy policy", PolicyKind.QUEUE);

    private record Recorded(PolicyKind kind, Statement statement) {}

    @ParameterizedTest
    @CsvSource({
        "default-pipeline.txt, uploads-bucket-1a2b3c4, uploads-table-1a2b3c4, sqs, uploads-failures-1a2b3c4, 7",
        "every-argument.txt, example-uploads, example-items, sqs, uploads-failures-1a2b3c4, 8",
        "existing-bucket.txt, example-uploads, uploads-table-1a2b3c4, sqs, uploads-failures-1a2b3c4, 6",
        "customer-keys.txt, uploads-bucket-1a2b3c4, uploads-table-1a2b3c4, sns, failures, 9"
    })
    void haveAReasonForEveryStatement(
            String graph, String bucket, String table, String service, String destination, int statements)
            throws IOException {
        Needs needs = Needs.of(names(bucket, table, service, destination));

        assertThat(recorded(graph))
                .hasSizeGreaterThanOrEqualTo(statements)
                .allSatisfy(each -> assertThat(needs.of(each.kind, each.statement))
                        .as("a need in needs.yaml for %s", each)
                        .isPresent());
    }

    private static List<Recorded> recorded(String graph) throws IOException {
        List<Recorded> recorded = new ArrayList<>();
        String type = "";
        for (String line :
                Files.readAllLines(Checkout.workspace().root().resolve(GRAPHS).resolve(graph))) {
            String[] input = line.strip().split(" = ", 2);
            if (line.endsWith(")") && !line.startsWith(" ")) {
                type = line.substring(line.indexOf('(') + 1, line.length() - 1);
            }
            PolicyKind kind = POLICIES.get(type + " " + input[0]);
            if (kind != null) {
                PolicyDocument.parse(input[1]).statements().forEach(each -> recorded.add(new Recorded(kind, each)));
            }
        }
        return recorded;
    }

    private static PipelineNames names(String bucket, String table, String service, String destination) {
        String account = ":eu-central-1:123456789012:";
        return new PipelineNames(
                bucket,
                "arn:aws:s3:::" + bucket,
                table,
                "arn:aws:dynamodb" + account + "table/" + table,
                "uploads-function-1a2b3c4",
                "arn:aws:lambda" + account + "function:uploads-function-1a2b3c4",
                "uploads-role-1a2b3c4",
                "arn:aws:iam::123456789012:role/uploads-role-1a2b3c4",
                "/aws/lambda/uploads-1a2b3c4",
                "arn:aws:logs" + account + "log-group:/aws/lambda/uploads-1a2b3c4",
                "arn:aws:" + service + account + destination,
                "");
    }
}
