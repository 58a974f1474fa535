package io.serverlesspipeline.deployment.resource.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.deployment.property.InvalidPropertyException;
import io.serverlesspipeline.deployment.resource.AdapterRun;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.RecordingAws;
import io.serverlesspipeline.deployment.resource.RecordingAws.Received;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class S3AdaptersTest {

    @AutoClose
    private final RecordingAws aws = RecordingAws.start();

    @Test
    void createsABucket_andTagsIt() throws IOException {
        aws.answer("").answer("");

        CreatedResource bucket = create(
                "aws:s3/bucketV2:BucketV2",
                Map.of("bucket", "uploads", "forceDestroy", true, "tags", Map.of("team", "data")));

        assertThat(aws.requests()).extracting(Received::line).containsExactly("PUT /uploads", "PUT /uploads?tagging");
        assertThat(aws.requests().get(0).body()).isEmpty();
        assertThat(aws.requests().get(1).xml())
                .isEqualTo("<Tagging><TagSet><Tag><Key>team</Key><Value>data</Value></Tag></TagSet></Tagging>");
        assertThat(bucket.id()).isEqualTo("uploads");
        assertThat(bucket.outputs())
                .containsEntry("bucket", "uploads")
                .containsEntry("arn", "arn:aws:s3:::uploads")
                .containsEntry("region", "us-east-1")
                .containsEntry("bucketDomainName", "uploads.s3.amazonaws.com")
                .containsEntry("bucketRegionalDomainName", "uploads.s3.us-east-1.amazonaws.com")
                .containsEntry("tagsAll", Map.of("team", "data"));
    }

    @Test
    void setsTheLocationConstraintOutsideUsEast1() throws IOException {
        try (RecordingAws china = RecordingAws.start("cn-north-1").answer("")) {
            CreatedResource bucket = create(china, "aws:s3/bucketV2:BucketV2", Map.of("bucket", "uploads"));

            assertThat(china.request().xml())
                    .isEqualTo("<CreateBucketConfiguration><LocationConstraint>cn-north-1</LocationConstraint>"
                            + "</CreateBucketConfiguration>");
            assertThat(bucket.outputs()).containsEntry("arn", "arn:aws-cn:s3:::uploads");
        }
    }

    @Test
    void blocksPublicAccess() throws IOException {
        aws.answer("");

        CreatedResource block = create(
                "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
                Map.of("bucket", "uploads", "blockPublicAcls", true, "restrictPublicBuckets", true));

        assertThat(aws.request().line()).isEqualTo("PUT /uploads?publicAccessBlock");
        assertThat(aws.request().xml())
                .isEqualTo("<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls>"
                        + "<IgnorePublicAcls>false</IgnorePublicAcls><BlockPublicPolicy>false</BlockPublicPolicy>"
                        + "<RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>");
        assertThat(block.id()).isEqualTo("uploads");
    }

    @Test
    void setsTheOwnershipOfObjects() throws IOException {
        aws.answer("");

        create(
                "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
                Map.of("bucket", "uploads", "rule", Map.of("objectOwnership", "BucketOwnerEnforced")));

        assertThat(aws.request().line()).isEqualTo("PUT /uploads?ownershipControls");
        assertThat(aws.request().xml())
                .isEqualTo("<OwnershipControls><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule>"
                        + "</OwnershipControls>");
    }

    @Test
    void encryptsABucket() throws IOException {
        aws.answer("");

        create(
                "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                Map.of(
                        "bucket",
                        "uploads",
                        "rules",
                        List.of(Map.of(
                                "bucketKeyEnabled",
                                true,
                                "applyServerSideEncryptionByDefault",
                                Map.of("sseAlgorithm", "aws:kms", "kmsMasterKeyId", "key-1")))));

        assertThat(aws.request().line()).isEqualTo("PUT /uploads?encryption");
        assertThat(aws.request().xml())
                .isEqualTo("<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault>"
                        + "<SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>key-1</KMSMasterKeyID>"
                        + "</ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule>"
                        + "</ServerSideEncryptionConfiguration>");
    }

    @Test
    void setsVersioning() throws IOException {
        aws.answer("");

        create(
                "aws:s3/bucketVersioningV2:BucketVersioningV2",
                Map.of("bucket", "uploads", "versioningConfiguration", Map.of("status", "Enabled")));

        assertThat(aws.request().line()).isEqualTo("PUT /uploads?versioning");
        assertThat(aws.request().xml())
                .isEqualTo("<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
    }

    @Test
    void sendsNoRequest_whenVersioningIsDisabled() throws IOException {
        create(
                "aws:s3/bucketVersioningV2:BucketVersioningV2",
                Map.of("bucket", "uploads", "versioningConfiguration", Map.of("status", "Disabled")));

        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void setsLifecycleRules() throws IOException {
        aws.answer("");

        create(
                "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                Map.of(
                        "bucket",
                        "uploads",
                        "rules",
                        List.of(everyLifecycleAction(), Map.of("id", "b", "status", "Disabled"))));

        assertThat(aws.request().line()).isEqualTo("PUT /uploads?lifecycle");
        assertThat(aws.request().xml())
                .isEqualTo("<LifecycleConfiguration><Rule><Expiration><Days>90</Days></Expiration><ID>a</ID>"
                        + "<Filter><Prefix>in/</Prefix></Filter><Status>Enabled</Status>"
                        + "<Transition><Date>2027-01-01T00:00:00Z</Date><StorageClass>GLACIER</StorageClass></Transition>"
                        + "<NoncurrentVersionTransition><NoncurrentDays>5</NoncurrentDays>"
                        + "<StorageClass>STANDARD_IA</StorageClass><NewerNoncurrentVersions>2</NewerNoncurrentVersions>"
                        + "</NoncurrentVersionTransition>"
                        + "<NoncurrentVersionExpiration><NoncurrentDays>30</NoncurrentDays></NoncurrentVersionExpiration>"
                        + "<AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation>"
                        + "</AbortIncompleteMultipartUpload></Rule>"
                        + "<Rule><ID>b</ID><Filter><Prefix></Prefix></Filter><Status>Disabled</Status></Rule>"
                        + "</LifecycleConfiguration>");
    }

    @Test
    void fails_whenALifecycleDateIsInvalid() {
        Map<String, Object> rule = Map.of("id", "a", "status", "Enabled", "expiration", Map.of("date", "tomorrow"));

        assertThatThrownBy(() -> create(
                        "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                        Map.of("bucket", "uploads", "rules", List.of(rule))))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage(
                        "the property rules.expiration.date must be a time such as 2027-01-01T00:00:00Z, not tomorrow");
    }

    @Test
    void setsTheBucketsPolicy() throws IOException {
        aws.answer("");

        create("aws:s3/bucketPolicy:BucketPolicy", Map.of("bucket", "uploads", "policy", "{\"Statement\":[]}"));

        assertThat(aws.request().line()).isEqualTo("PUT /uploads?policy");
        assertThat(aws.request().body()).isEqualTo("{\"Statement\":[]}");
    }

    @Test
    void notifiesFunctionsOfUploads() throws IOException {
        aws.answer("");

        CreatedResource notification = create(
                "aws:s3/bucketNotification:BucketNotification",
                Map.of(
                        "bucket",
                        "uploads",
                        "eventbridge",
                        true,
                        "lambdaFunctions",
                        List.of(
                                Map.of(
                                        "id", "a",
                                        "lambdaFunctionArn", "arn:f",
                                        "events", List.of("s3:ObjectCreated:*"),
                                        "filterPrefix", "in/year%3D2026/a%2Bb",
                                        "filterSuffix", ".txt"),
                                Map.of(
                                        "lambdaFunctionArn", "arn:g",
                                        "events", List.of("s3:ObjectCreated:Put"),
                                        "filterPrefix", ""))));

        assertThat(aws.request().line()).isEqualTo("PUT /uploads?notification");
        assertThat(aws.request().xml())
                .isEqualTo("<NotificationConfiguration>"
                        + "<CloudFunctionConfiguration><Id>a</Id><CloudFunction>arn:f</CloudFunction>"
                        + "<Event>s3:ObjectCreated:*</Event><Filter><S3Key>"
                        + "<FilterRule><Name>prefix</Name><Value>in/year=2026/a+b</Value></FilterRule>"
                        + "<FilterRule><Name>suffix</Name><Value>.txt</Value></FilterRule></S3Key></Filter>"
                        + "</CloudFunctionConfiguration>"
                        + "<CloudFunctionConfiguration><CloudFunction>arn:g</CloudFunction>"
                        + "<Event>s3:ObjectCreated:Put</Event></CloudFunctionConfiguration>"
                        + "<EventBridgeConfiguration></EventBridgeConfiguration></NotificationConfiguration>");
        assertThat(notification.id()).isEqualTo("uploads");
    }

    @Test
    void notifiesQueuesOfUploads_andEventBridge_inOneConfiguration() throws IOException {
        aws.answer("");

        create(
                "aws:s3/bucketNotification:BucketNotification",
                Map.of(
                        "bucket",
                        "uploads",
                        "eventbridge",
                        true,
                        "lambdaFunctions",
                        List.of(Map.of("lambdaFunctionArn", "arn:f", "events", List.of("s3:ObjectRemoved:*"))),
                        "queues",
                        List.of(
                                Map.of(
                                        "id", "a",
                                        "queueArn", "arn:q",
                                        "events", List.of("s3:ObjectCreated:*"),
                                        "filterPrefix", "in/year%3D2026/",
                                        "filterSuffix", ".txt"),
                                Map.of("queueArn", "arn:r", "events", List.of("s3:ObjectCreated:Put")))));

        assertThat(aws.request().line()).isEqualTo("PUT /uploads?notification");
        assertThat(aws.request().xml())
                .isEqualTo("<NotificationConfiguration>"
                        + "<QueueConfiguration><Id>a</Id><Queue>arn:q</Queue><Event>s3:ObjectCreated:*</Event>"
                        + "<Filter><S3Key><FilterRule><Name>prefix</Name><Value>in/year=2026/</Value></FilterRule>"
                        + "<FilterRule><Name>suffix</Name><Value>.txt</Value></FilterRule></S3Key></Filter>"
                        + "</QueueConfiguration>"
                        + "<QueueConfiguration><Queue>arn:r</Queue><Event>s3:ObjectCreated:Put</Event>"
                        + "</QueueConfiguration>"
                        + "<CloudFunctionConfiguration><CloudFunction>arn:f</CloudFunction>"
                        + "<Event>s3:ObjectRemoved:*</Event></CloudFunctionConfiguration>"
                        + "<EventBridgeConfiguration></EventBridgeConfiguration></NotificationConfiguration>");
    }

    @Test
    void enablesOnlyEventBridge() throws IOException {
        aws.answer("");

        create("aws:s3/bucketNotification:BucketNotification", Map.of("bucket", "uploads", "eventbridge", true));

        assertThat(aws.request().xml())
                .isEqualTo("<NotificationConfiguration><EventBridgeConfiguration></EventBridgeConfiguration>"
                        + "</NotificationConfiguration>");
    }

    @Test
    void setsCorsRules() throws IOException {
        aws.answer("");

        CreatedResource cors = create(
                "aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2",
                Map.of(
                        "bucket",
                        "uploads",
                        "corsRules",
                        List.of(Map.of(
                                "allowedOrigins", List.of("https://example.com"),
                                "allowedMethods", List.of("PUT", "POST"),
                                "allowedHeaders", List.of("*"),
                                "exposeHeaders", List.of("ETag"),
                                "maxAgeSeconds", 3600.0))));

        assertThat(aws.request().line()).isEqualTo("PUT /uploads?cors");
        assertThat(aws.request().xml())
                .isEqualTo("<CORSConfiguration><CORSRule><AllowedHeader>*</AllowedHeader>"
                        + "<AllowedMethod>PUT</AllowedMethod><AllowedMethod>POST</AllowedMethod>"
                        + "<AllowedOrigin>https://example.com</AllowedOrigin><ExposeHeader>ETag</ExposeHeader>"
                        + "<MaxAgeSeconds>3600</MaxAgeSeconds></CORSRule></CORSConfiguration>");
        assertThat(cors.id()).isEqualTo("uploads");
    }

    @Test
    void logsRequestsToAnotherBucket() throws IOException {
        aws.answer("");

        CreatedResource log = create(
                "aws:s3/bucketLoggingV2:BucketLoggingV2",
                Map.of("bucket", "uploads", "targetBucket", "logs", "targetPrefix", "uploads/"));

        assertThat(aws.request().line()).isEqualTo("PUT /uploads?logging");
        assertThat(aws.request().xml())
                .isEqualTo("<BucketLoggingStatus><LoggingEnabled><TargetBucket>logs</TargetBucket>"
                        + "<TargetPrefix>uploads/</TargetPrefix></LoggingEnabled></BucketLoggingStatus>");
        assertThat(log.id()).isEqualTo("uploads");
    }

    private static Map<String, Object> everyLifecycleAction() {
        return Map.of(
                "id", "a",
                "status", "Enabled",
                "filter", Map.of("prefix", "in/"),
                "expiration", Map.of("days", 90.0),
                "abortIncompleteMultipartUpload", Map.of("daysAfterInitiation", 7.0),
                "noncurrentVersionExpiration", Map.of("noncurrentDays", 30.0),
                "transitions", List.of(Map.of("date", "2027-01-01T00:00:00Z", "storageClass", "GLACIER")),
                "noncurrentVersionTransitions",
                        List.of(Map.of(
                                "noncurrentDays", 5.0, "newerNoncurrentVersions", 2.0, "storageClass", "STANDARD_IA")));
    }

    private CreatedResource create(String type, Map<String, Object> inputs) throws IOException {
        return create(aws, type, inputs);
    }

    private static CreatedResource create(RecordingAws aws, String type, Map<String, Object> inputs)
            throws IOException {
        return AdapterRun.of(type, S3Adapters.all(aws.clients(), new PhysicalNames(new Random(1))))
                .create(inputs);
    }
}
