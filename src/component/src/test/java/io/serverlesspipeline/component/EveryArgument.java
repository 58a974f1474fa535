package io.serverlesspipeline.component;

import com.pulumi.asset.FileArchive;
import io.serverlesspipeline.testing.AwsMocks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Sets every argument to a value that isn't its default, except arguments that exclude or replace others. */
final class EveryArgument {
    private static final String KEY = "arn:aws:kms:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":key/";

    private static final Path FUNCTION = new TestJar().write(Path.of("target/every-argument/function.zip"));
    private static final Path EXTENSION =
            TestJar.withTransformer("com.example.Transformer").write(Path.of("target/every-argument/transformer.jar"));

    private EveryArgument() {}

    static ServerlessPipelineArgs given() {
        return ServerlessPipelineArgs.builder()
                .bucketName("example-uploads")
                .keyPrefixes("incoming/", "returned/")
                .keySuffixes(".ndjson", ".csv")
                .events("s3:ObjectCreated:Put", "s3:ObjectCreated:CompleteMultipartUpload")
                .forceDestroy(false)
                .versioning(true)
                .bucketKeyArn(KEY + "bucket")
                .lifecycleRules(List.of(
                        LifecycleRuleArgs.builder()
                                .keyPrefix("incoming/")
                                .transitions(List.of(transition(30, "STANDARD_IA"), transition(90, "GLACIER")))
                                .expirationDays(365)
                                .build(),
                        LifecycleRuleArgs.builder()
                                .noncurrentVersionTransitions(List.of(transition(30, "GLACIER_IR")))
                                .noncurrentVersionExpirationDays(60)
                                .newerNoncurrentVersions(2)
                                .build()))
                .corsRules(List.of(CorsRuleArgs.builder()
                        .allowedOrigins("https://example.com")
                        .allowedMethods("PUT", "POST")
                        .allowedHeaders("*")
                        .exposeHeaders("ETag")
                        .maxAgeSeconds(3600)
                        .build()))
                .accessLogBucketName("example-logs")
                .accessLogPrefix("requests/")
                .tableName("example-items")
                .deletionProtection(false)
                .tableKeyArn(KEY + "table")
                .pointInTimeRecovery(false)
                .tableClass("STANDARD_INFREQUENT_ACCESS")
                .indexes(List.of(TableIndexArgs.builder()
                        .name("byType")
                        .partitionKey("entityType")
                        .partitionKeyType("S")
                        .sortKey("record")
                        .sortKeyType("N")
                        .projection("INCLUDE")
                        .nonKeyAttributes("source")
                        .build()))
                .streamViewType("NEW_AND_OLD_IMAGES")
                .readCapacity(TableCapacityArgs.builder()
                        .minimum(5)
                        .maximum(50)
                        .targetUtilization(60)
                        .build())
                .writeCapacity(TableCapacityArgs.builder().minimum(10).build())
                .requireTls(false)
                .entities(List.of(EntityRuleArgs.builder()
                        .type("device")
                        .pk("DEVICE#{deviceId}")
                        .sk("STATE")
                        .ttl("P30D")
                        .build()))
                .files(List.of(
                        FileRuleArgs.builder()
                                .keyPrefix("exports/")
                                .keySuffix(".csv")
                                .format("csv")
                                .compression("none")
                                .charset("windows-1252")
                                .delimiter(";")
                                .quote("'")
                                .columns(List.of("deviceId", "temperature"))
                                .shortRows("pad")
                                .nullValues(List.of("NULL"))
                                .fieldTypes(Map.of("temperature", "number"))
                                .decimalSeparator(",")
                                .type("device")
                                .build(),
                        FileRuleArgs.builder()
                                .keyPrefix("logs/")
                                .records("/Records")
                                .typeField("/kind")
                                .build()))
                .runtime("java17")
                .architecture("x86_64")
                .memorySize(1024)
                .timeout(60)
                .ephemeralStorageSize(512)
                .reservedConcurrency(10)
                .snapStart(true)
                .tracing(true)
                .permissionsBoundaryArn("arn:aws:iam::" + AwsMocks.ACCOUNT_ID + ":policy/boundary")
                .additionalStatements(List.of(PolicyStatementArgs.builder()
                        .sid("ReadCountries")
                        .actions("s3:GetObject")
                        .resources("arn:aws:s3:::example-countries/*")
                        .conditions(Map.of("StringEquals", Map.of("s3:ResourceAccount", List.of(AwsMocks.ACCOUNT_ID))))
                        .allowWildcards(false)
                        .build()))
                .functionCode(new FileArchive(FUNCTION.toString()))
                .handler("com.example.Handler::handleRequest")
                .extensions(EXTENSION.toString())
                .layerArns(List.of("arn:aws:lambda:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":layer:agent:1"))
                .environment(Map.of("STAGE", "test"))
                .subnetIds(List.of("subnet-0a1b2c", "subnet-1a2b3c"))
                .securityGroupIds(List.of("sg-0a1b2c"))
                .logRetentionDays(7)
                .logKeyArn(KEY + "log")
                .logFormat("JSON")
                .logLevel("WARN")
                .systemLogLevel("WARN")
                .retryAttempts(0)
                .maximumEventAge(60)
                .failureQueueKeyArn(KEY + "failures")
                .alarms(AlarmArgs.builder()
                        .topicArns(List.of("arn:aws:sns:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":alarms"))
                        .errors(2)
                        .throttles(3)
                        .durationPercent(80)
                        .eventAge(50)
                        .rejectedRecords(10)
                        .incompleteObjects(2)
                        .build())
                .retainOnDelete(true)
                .tags(Map.of("team", "platform"))
                .build();
    }

    /** Sets the arguments that select events of EventBridge. */
    static ServerlessPipelineArgs withEventBridge() {
        return ServerlessPipelineArgs.builder()
                .eventSource("eventBridge")
                .keyPrefixes("incoming/")
                .keySuffixes(".ndjson", ".csv")
                .events("s3:ObjectCreated:Put", "s3:ObjectCreated:CompleteMultipartUpload")
                .tags(Map.of("team", "platform"))
                .build();
    }

    /** Sets the arguments of the work queue. */
    static ServerlessPipelineArgs withWorkQueue() {
        return ServerlessPipelineArgs.builder()
                .keyPrefixes("incoming/")
                .workQueue(WorkQueueArgs.builder()
                        .maximumConcurrency(20)
                        .batchSize(25)
                        .splitSize(256)
                        .maximumReceives(3)
                        .build())
                .alarms(AlarmArgs.builder()
                        .topicArns(List.of("arn:aws:sns:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":alarms"))
                        .build())
                .tags(Map.of("team", "platform"))
                .build();
    }

    private static LifecycleTransitionArgs transition(int days, String storageClass) {
        return LifecycleTransitionArgs.builder()
                .days(days)
                .storageClass(storageClass)
                .build();
    }
}
