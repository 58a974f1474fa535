package io.serverlesspipeline.component.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the exact policy documents. */
final class PolicyDocumentsTest {
    private static final String BUCKET = "arn:aws:s3:::uploads";
    private static final String TABLE = "arn:aws:dynamodb:eu-central-1:123456789012:table/items";
    private static final String LOG_GROUP = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/uploads";
    private static final String QUEUE = "arn:aws:sqs:eu-central-1:123456789012:failures";

    @Test
    void allowsOnlyLambdaToAssumeTheRole_forTheSameAccount() {
        assertDocument(TrustPolicy.forLambda("123456789012"), """
                {"Version": "2012-10-17", "Statement": {
                  "Sid": "LambdaAssumesRole", "Effect": "Allow",
                  "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole",
                  "Condition": {"StringEquals": {"aws:SourceAccount": "123456789012"}}}}""");
    }

    @Test
    void grantsExactlyFourPermissions() {
        assertDocument(policy(access(List.of(), false, Optional.of(List.of("USER#*")), false)), """
                {"Version": "2012-10-17", "Statement": [
                  {"Sid": "ReadUpload", "Effect": "Allow", "Action": "s3:GetObject",
                   "Resource": "arn:aws:s3:::uploads/*",
                   "Condition": {"StringEquals": {"s3:ResourceAccount": "123456789012"}}},
                  {"Sid": "PutItems", "Effect": "Allow", "Action": "dynamodb:PutItem",
                   "Resource": "arn:aws:dynamodb:eu-central-1:123456789012:table/items",
                   "Condition": {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["OBJECT#uploads/*", "USER#*"]}}},
                  {"Sid": "WriteLogs", "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                   "Resource": "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/uploads:*"},
                  {"Sid": "SendFailures", "Effect": "Allow", "Action": "sqs:SendMessage",
                   "Resource": "arn:aws:sqs:eu-central-1:123456789012:failures"}]}""");
    }

    @Test
    void readsOnlyTheKeyPrefix() {
        assertThat(statement(access(List.of("incoming/"), false, Optional.empty(), false), "ReadUpload"))
                .isEqualTo(parse("""
                                {"Sid": "ReadUpload", "Effect": "Allow", "Action": "s3:GetObject",
                                 "Resource": "arn:aws:s3:::uploads/incoming/*",
                                 "Condition": {"StringEquals": {"s3:ResourceAccount": "123456789012"}}}"""));
    }

    @Test
    void readsOnlyTheKeyPrefixes() {
        assertThat(statement(access(List.of("incoming/", "returned/"), false, Optional.empty(), false), "ReadUpload"))
                .isEqualTo(parse("""
                                {"Sid": "ReadUpload", "Effect": "Allow", "Action": "s3:GetObject",
                                 "Resource": ["arn:aws:s3:::uploads/incoming/*", "arn:aws:s3:::uploads/returned/*"],
                                 "Condition": {"StringEquals": {"s3:ResourceAccount": "123456789012"}}}"""));
    }

    @Test
    void readsVersionsInsteadOfCurrentObjects_whenTheBucketIsVersioned() {
        assertThat(statement(access(List.of(), true, Optional.empty(), false), "ReadUpload"))
                .isEqualTo(parse("""
                                {"Sid": "ReadUpload", "Effect": "Allow", "Action": "s3:GetObjectVersion",
                                 "Resource": "arn:aws:s3:::uploads/*",
                                 "Condition": {"StringEquals": {"s3:ResourceAccount": "123456789012"}}}"""));
    }

    @Test
    void putsOnlyItemsOfObjectsWithTheKeyPrefixes() {
        assertThat(leadingKeys(access(List.of("incoming/", "returned/"), false, Optional.of(List.of("USER#*")), false)))
                .isEqualTo(parse("""
                                ["OBJECT#uploads/incoming/*", "OBJECT#uploads/returned/*", "USER#*"]"""));
    }

    @Test
    void limitsObjectItemsToTheBucket_whenThePolicyWouldBeTooLong() {
        List<String> prefixes = IntStream.range(100, 200)
                .mapToObj(number -> "tenant-" + number + "/incoming-files/")
                .toList();
        FunctionAccess access = access(prefixes, false, Optional.of(List.of("USER#*")), false);

        assertThat(policy(access)).hasSizeLessThanOrEqualTo(RolePolicyDocuments.MAX_LENGTH);
        assertThat(leadingKeys(access)).isEqualTo(parse("""
                                ["OBJECT#uploads/*", "USER#*"]"""));
        assertThat(statement(access, "ReadUpload").getAsJsonObject().getAsJsonArray("Resource"))
                .hasSize(100);
    }

    @Test
    void putsAnyPartitionKey_whenTheMappingAllowsAny() {
        assertThat(statement(access(List.of(), false, Optional.empty(), false), "PutItems"))
                .isEqualTo(parse("""
                                {"Sid": "PutItems", "Effect": "Allow", "Action": "dynamodb:PutItem",
                                 "Resource": "arn:aws:dynamodb:eu-central-1:123456789012:table/items"}"""));
    }

    @Test
    void sendsTraces_onlyWithTracing() {
        assertThat(statement(access(List.of(), false, Optional.empty(), true), "SendTraces"))
                .isEqualTo(parse("""
                                {"Sid": "SendTraces", "Effect": "Allow",
                                 "Action": ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], "Resource": "*"}"""));
        assertThat(policy(access(List.of(), false, Optional.empty(), false))).doesNotContain("xray");
    }

    @Test
    void managesNetworkInterfaces_butNotByTheFunctionsCode_whenTheFunctionIsInAVpc() {
        String actions = """
                ["ec2:AssignPrivateIpAddresses", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface",
                 "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:UnassignPrivateIpAddresses"]""";

        assertDocument(RolePolicyDocuments.forVpc(), """
                {"Version": "2012-10-17", "Statement": [
                  {"Sid": "ManageNetworkInterfaces", "Effect": "Allow", "Action": %s, "Resource": "*"},
                  {"Sid": "DenyNetworkInterfacesToCode", "Effect": "Deny", "Action": %s, "Resource": "*",
                   "Condition": {"Null": {"lambda:SourceFunctionArn": "false"}}}]}""".formatted(actions, actions));
        assertThat(policy(access(List.of(), false, Optional.empty(), false))).doesNotContain("ec2:");
    }

    @Test
    void usesEachCustomerKey_onlyThroughItsService() {
        assertDocument(RolePolicyDocuments.forKeys(keys("sqs")), """
                {"Version": "2012-10-17", "Statement": [
                  {"Sid": "DecryptUpload", "Effect": "Allow", "Action": "kms:Decrypt",
                   "Resource": "arn:aws:kms:eu-central-1:123456789012:key/bucket",
                   "Condition": {"StringEquals": {"kms:ViaService": "s3.eu-central-1.amazonaws.com"}}},
                  {"Sid": "UseTableKey", "Effect": "Allow", "Action": "kms:Decrypt",
                   "Resource": "arn:aws:kms:eu-central-1:123456789012:key/table",
                   "Condition": {"StringEquals": {"kms:ViaService": "dynamodb.eu-central-1.amazonaws.com"}}},
                  {"Sid": "EncryptFailures", "Effect": "Allow", "Action": ["kms:Decrypt", "kms:GenerateDataKey"],
                   "Resource": "arn:aws:kms:eu-central-1:123456789012:key/failures",
                   "Condition": {"StringEquals": {"kms:ViaService": "sqs.eu-central-1.amazonaws.com"}}}]}""");
    }

    @Test
    void usesTheRemainingKeyOfTheTable() {
        FunctionAccess access = new FunctionAccess(
                new FunctionAccess.Uploads(BUCKET, List.of(), false),
                new FunctionAccess.Items(TABLE, Optional.empty(), Optional.of(key("former"))),
                LOG_GROUP,
                new EventAccess.Failures(QUEUE),
                false);

        assertThat(statement(access, "UseFormerTableKey")).isEqualTo(parse("""
                {"Sid": "UseFormerTableKey", "Effect": "Allow", "Action": "kms:Decrypt",
                 "Resource": "arn:aws:kms:eu-central-1:123456789012:key/former",
                 "Condition": {"StringEquals": {"kms:ViaService": "dynamodb.eu-central-1.amazonaws.com"}}}"""));
    }

    @Test
    void publishesFailures_whenTheDestinationIsATopic() {
        String topic = "arn:aws:sns:eu-central-1:123456789012:failures";

        assertThat(statement(access(topic), "SendFailures")).isEqualTo(parse("""
                                {"Sid": "SendFailures", "Effect": "Allow", "Action": "sns:Publish",
                                 "Resource": "arn:aws:sns:eu-central-1:123456789012:failures"}"""));
        assertThat(RolePolicyDocuments.forKeys(keys("sns"))).contains("sns.eu-central-1.amazonaws.com");
    }

    @Test
    void deniesRequestsToTheBucketWithoutTls() {
        assertDocument(TlsPolicyDocuments.forBucket(BUCKET), """
                {"Version": "2012-10-17", "Statement": {
                  "Sid": "DenyWithoutTls", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
                  "Resource": ["arn:aws:s3:::uploads", "arn:aws:s3:::uploads/*"],
                  "Condition": {"Bool": {"aws:SecureTransport": "false"}}}}""");
    }

    @Test
    void deniesRequestsToAQueueWithoutTls() {
        assertDocument(QueuePolicyDocuments.of(QUEUE, List.of(), true), """
                {"Version": "2012-10-17", "Statement": {
                  "Sid": "DenyWithoutTls", "Effect": "Deny", "Principal": "*", "Action": "sqs:*",
                  "Resource": "arn:aws:sqs:eu-central-1:123456789012:failures",
                  "Condition": {"Bool": {"aws:SecureTransport": "false"}}}}""");
    }

    @Test
    void letsAServiceSendToAQueue_onBehalfOfOneResource() {
        QueueSender s3 = new QueueSender("SendUploads", "s3.amazonaws.com", BUCKET, Optional.of("123456789012"));

        assertDocument(QueuePolicyDocuments.of(QUEUE, List.of(s3), false), """
                {"Version": "2012-10-17", "Statement": {
                  "Sid": "SendUploads", "Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"},
                  "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-central-1:123456789012:failures",
                  "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:s3:::uploads"},
                                "StringEquals": {"aws:SourceAccount": "123456789012"}}}}""");
        assertThatThrownBy(() -> new QueueSender("SendUploads", "s3.amazonaws.com", "*", Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "items",
                "arn:aws:dynamodb:eu-central-1:123456789012:table/*",
                "arn:aws:dynamodb:eu-central-1:123456789012:table/${aws:userid}",
                "arn:aws:dynamodb:eu-central-1:123456789012:table/a\nb",
                "*"
            })
    void rejectsArnsThatDoNotNameASingleResource(String arn) {
        assertThatThrownBy(() -> new FunctionAccess.Items(arn, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The ARN of the table is \"" + arn
                        + "\", which doesn't name a single resource; check that the provider returns one.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"arn:aws:logs:eu-central-1::log-group:uploads", "arn:aws:logs:eu-central-1:aws:log-group:u"})
    void rejectsALogGroupArnWithoutAnAccount(String arn) {
        assertThatThrownBy(() -> ResourceArn.account("log group", arn))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The ARN of the log group is \"" + arn
                        + "\", which doesn't contain an account ID; check that the provider returns one.");
    }

    private static String policy(FunctionAccess access) {
        return RolePolicyDocuments.forFunction(access, RolePolicyDocuments.MAX_LENGTH);
    }

    private static FunctionAccess access(
            List<String> keyPrefixes, boolean readsVersions, Optional<List<String>> entityKeys, boolean tracing) {
        return new FunctionAccess(
                new FunctionAccess.Uploads(BUCKET, keyPrefixes, readsVersions),
                new FunctionAccess.Items(TABLE, entityKeys, Optional.empty()),
                LOG_GROUP,
                new EventAccess.Failures(QUEUE),
                tracing);
    }

    private static FunctionAccess access(String failureDestination) {
        return new FunctionAccess(
                new FunctionAccess.Uploads(BUCKET, List.of(), false),
                new FunctionAccess.Items(TABLE, Optional.empty(), Optional.empty()),
                LOG_GROUP,
                new EventAccess.Failures(failureDestination),
                false);
    }

    private static CustomerManagedKeys keys(String failureService) {
        return new CustomerManagedKeys(
                Optional.of(key("bucket")), Optional.of(key("table")), Optional.of(key("failures")), failureService);
    }

    private static String key(String id) {
        return "arn:aws:kms:eu-central-1:123456789012:key/" + id;
    }

    private static JsonElement statement(FunctionAccess access, String sid) {
        for (JsonElement statement : parse(policy(access)).getAsJsonObject().getAsJsonArray("Statement")) {
            if (statement.getAsJsonObject().get("Sid").getAsString().equals(sid)) {
                return statement;
            }
        }
        throw new AssertionError("There is no statement " + sid);
    }

    private static JsonElement leadingKeys(FunctionAccess access) {
        return statement(access, "PutItems")
                .getAsJsonObject()
                .getAsJsonObject("Condition")
                .getAsJsonObject("ForAllValues:StringLike")
                .get("dynamodb:LeadingKeys");
    }

    private static void assertDocument(String document, String expected) {
        assertThat(parse(document)).isEqualTo(parse(expected));
    }

    private static JsonElement parse(String json) {
        return JsonParser.parseString(json);
    }
}
