package io.serverlesspipeline.component;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.serverlesspipeline.testing.AwsMocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A combination of the arguments that change the policy of the function's role, and the statements that the policy must
 * then have.
 *
 * @param number its number, of which each bit stands for one argument
 */
record PolicyCombination(int number) {
    private static final int DESTINATION = 1 << 6;
    private static final int EXISTING_TABLE = 1 << 9;
    private static final int WORK_QUEUE = 1 << 10;

    private static final String CUSTOMER_KEY = "arn:aws:kms:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":key/customer-";
    private static final String CUSTOMER_TOPIC =
            "arn:aws:sns:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":customer-failures";

    /**
     * Returns a combination for each number of nine bits, and both an existing table and a work queue with none, each
     * and all of them. A work queue excludes another destination.
     */
    static Stream<PolicyCombination> all() {
        IntStream withExistingTable = IntStream.concat(
                IntStream.of(0, EXISTING_TABLE - 1), IntStream.range(0, 9).map(bit -> 1 << bit));
        IntStream withWorkQueue = IntStream.concat(
                        IntStream.of(0, WORK_QUEUE - 1 - DESTINATION),
                        IntStream.range(0, 10).map(bit -> 1 << bit))
                .filter(bits -> bits != DESTINATION);
        return Stream.of(
                        IntStream.range(0, EXISTING_TABLE),
                        withExistingTable.map(bits -> bits | EXISTING_TABLE),
                        withWorkQueue.map(bits -> bits | WORK_QUEUE))
                .flatMapToInt(numbers -> numbers)
                .mapToObj(PolicyCombination::new);
    }

    /** Returns the name of this combination's pipeline. No name is a prefix of another. */
    String pipeline() {
        return String.format(Locale.ROOT, "pipeline%04d", number);
    }

    ServerlessPipelineArgs arguments() {
        ServerlessPipelineArgs.Builder args = ServerlessPipelineArgs.builder();
        if (hasPrefixes()) {
            args.keyPrefixes("incoming/", "returned/");
        }
        if (hasVersioning()) {
            args.versioning(true);
        }
        if (hasExistingBucket()) {
            args.existingBucketName("customer-bucket");
        }
        if (hasBucketKey()) {
            args.bucketKeyArn(CUSTOMER_KEY + "bucket");
        }
        if (hasTableKey()) {
            args.tableKeyArn(CUSTOMER_KEY + "table");
        }
        if (hasFailureKey()) {
            args.failureQueueKeyArn(CUSTOMER_KEY + "failures");
        }
        if (hasDestination()) {
            args.failureDestinationArn(CUSTOMER_TOPIC);
        }
        if (hasTracing()) {
            args.tracing(true);
        }
        if (hasKeysOfAnyPrefix()) {
            args.entities(List.of(EntityRuleArgs.builder()
                    .type("any")
                    .pk("{tenant}#{id}")
                    .sk("STATE")
                    .build()));
        }
        if (hasExistingTable()) {
            args.existingTableName("customer-table");
        }
        if (hasWorkQueue()) {
            args.workQueue(WorkQueueArgs.builder().build());
        }
        if (isInVpc()) {
            args.subnetIds("subnet-0a1b2c", "subnet-1a2b3c").securityGroupIds("sg-0a1b2c");
        }
        return args.build();
    }

    /** Returns the exact statements that the policies must contain in total. */
    List<JsonElement> statements() {
        List<JsonElement> statements = new ArrayList<>();
        statements.add(parse("""
                {"Sid": "ReadUpload", "Effect": "Allow", "Action": "%s", "Resource": %s,
                 "Condition": {"StringEquals": {"s3:ResourceAccount": "%s"}}}
                """.formatted(
                        hasVersioning() ? "s3:GetObjectVersion" : "s3:GetObject", objects(), AwsMocks.ACCOUNT_ID)));
        statements.add(
                hasKeysOfAnyPrefix()
                        ? allow("PutItems", "dynamodb:PutItem", table())
                        : parse("""
                        {"Sid": "PutItems", "Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": "%s",
                         "Condition": {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": [%s, "USER#*"]}}}
                        """.formatted(table(), objectKeys())));
        statements.add(parse("""
                {"Sid": "WriteLogs", "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                 "Resource": "%s:log-group:/aws/lambda/%s-1a2b3c4:*"}
                """.formatted(arn("logs"), pipeline())));
        if (hasWorkQueue()) {
            statements.add(receiveWork());
            statements.add(allow("SendWork", "sqs:SendMessage", workQueue()));
        } else {
            statements.add(sendFailures());
        }
        if (hasTracing()) {
            statements.add(parse("""
                    {"Sid": "SendTraces", "Effect": "Allow",
                     "Action": ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], "Resource": "*"}"""));
        }
        if (hasBucketKey()) {
            statements.add(allowKey("DecryptUpload", "\"kms:Decrypt\"", "bucket", "s3"));
        }
        if (hasTableKey()) {
            statements.add(allowKey("UseTableKey", "\"kms:Decrypt\"", "table", "dynamodb"));
        }
        if (hasFailureKey()) {
            statements.add(allowKey(
                    "EncryptFailures",
                    "[\"kms:Decrypt\", \"kms:GenerateDataKey\"]",
                    "failures",
                    hasDestination() ? "sns" : "sqs"));
        }
        if (isInVpc()) {
            statements.add(networkInterfaces("ManageNetworkInterfaces", "Allow", ""));
            statements.add(networkInterfaces(
                    "DenyNetworkInterfacesToCode",
                    "Deny",
                    ", \"Condition\": {\"Null\": {\"lambda:SourceFunctionArn\": \"false\"}}"));
        }
        return statements;
    }

    @Override
    public String toString() {
        return "combination " + number;
    }

    private boolean hasPrefixes() {
        return hasBit(0);
    }

    private boolean hasVersioning() {
        return hasBit(1);
    }

    private boolean hasExistingBucket() {
        return hasBit(2);
    }

    private boolean hasBucketKey() {
        return hasBit(3);
    }

    private boolean hasTableKey() {
        return hasBit(4);
    }

    private boolean hasFailureKey() {
        return hasBit(5);
    }

    private boolean hasDestination() {
        return hasBit(6);
    }

    private boolean hasTracing() {
        return hasBit(7);
    }

    private boolean hasKeysOfAnyPrefix() {
        return hasBit(8);
    }

    private boolean hasExistingTable() {
        return hasBit(9);
    }

    private boolean hasWorkQueue() {
        return hasBit(10);
    }

    /** Adds a VPC to every odd number of other arguments, so each is tested with and without a VPC. */
    private boolean isInVpc() {
        return Integer.bitCount(number) % 2 == 1;
    }

    private boolean hasBit(int bit) {
        return (number >> bit & 1) == 1;
    }

    private JsonElement sendFailures() {
        return hasDestination()
                ? allow("SendFailures", "sns:Publish", CUSTOMER_TOPIC)
                : allow("SendFailures", "sqs:SendMessage", arn("sqs") + ":" + pipeline() + "-failures-1a2b3c4");
    }

    private JsonElement receiveWork() {
        return parse("""
                {"Sid": "ReceiveWork", "Effect": "Allow",
                 "Action": ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"],
                 "Resource": "%s"}""".formatted(workQueue()));
    }

    private String workQueue() {
        return arn("sqs") + ":" + pipeline() + "-work-queue-1a2b3c4";
    }

    private String bucket() {
        return "arn:aws:s3:::" + bucketName();
    }

    private String bucketName() {
        return hasExistingBucket() ? "customer-bucket" : pipeline() + "-bucket-1a2b3c4";
    }

    private String objectKeys() {
        String objects = "\"OBJECT#" + bucketName() + "/";
        return hasPrefixes() ? objects + "incoming/*\", " + objects + "returned/*\"" : objects + "*\"";
    }

    private String objects() {
        return hasPrefixes()
                ? "[\"" + bucket() + "/incoming/*\", \"" + bucket() + "/returned/*\"]"
                : "\"" + bucket() + "/*\"";
    }

    private String table() {
        return arn("dynamodb") + ":table/" + (hasExistingTable() ? "customer-table" : pipeline() + "-table-1a2b3c4");
    }

    private static String arn(String service) {
        return "arn:aws:" + service + ":eu-central-1:" + AwsMocks.ACCOUNT_ID;
    }

    private static JsonElement allow(String sid, String action, String resource) {
        return parse("""
                {"Sid": "%s", "Effect": "Allow", "Action": "%s", "Resource": "%s"}""".formatted(sid, action, resource));
    }

    private static JsonElement allowKey(String sid, String actions, String key, String service) {
        return parse("""
                {"Sid": "%s", "Effect": "Allow", "Action": %s, "Resource": "%s",
                 "Condition": {"StringEquals": {"kms:ViaService": "%s.eu-central-1.amazonaws.com"}}}
                """.formatted(sid, actions, CUSTOMER_KEY + key, service));
    }

    private static JsonElement networkInterfaces(String sid, String effect, String condition) {
        return parse("""
                {"Sid": "%s", "Effect": "%s",
                 "Action": ["ec2:AssignPrivateIpAddresses", "ec2:CreateNetworkInterface",
                            "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
                            "ec2:UnassignPrivateIpAddresses"],
                 "Resource": "*"%s}""".formatted(sid, effect, condition));
    }

    private static JsonElement parse(String json) {
        return JsonParser.parseString(json);
    }
}
