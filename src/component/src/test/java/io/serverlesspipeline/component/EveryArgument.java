package io.serverlesspipeline.component;

import com.pulumi.asset.FileArchive;
import java.util.List;
import java.util.Map;

/** Arguments of which none has its default. */
final class EveryArgument {
    private EveryArgument() {}

    static ServerlessPipelineArgs given() {
        return ServerlessPipelineArgs.builder()
                .bucketName("example-uploads")
                .keyPrefixes("incoming/", "returned/")
                .keySuffixes(".ndjson", ".csv")
                .events("s3:ObjectCreated:Put", "s3:ObjectCreated:CompleteMultipartUpload")
                .forceDestroy(true)
                .versioning(true)
                .tableName("example-items")
                .deletionProtection(false)
                .requireTls(false)
                .entities(List.of(EntityRuleArgs.builder()
                        .type("device")
                        .pk("DEVICE#{deviceId}")
                        .sk("STATE")
                        .ttl("P30D")
                        .build()))
                .runtime("provided.al2023")
                .architecture("x86_64")
                .memorySize(1024)
                .timeout(60)
                .tracing(true)
                .functionCode(new FileArchive("custom-runtime.zip"))
                .environment(Map.of("STAGE", "test"))
                .logRetentionDays(7)
                .retryAttempts(0)
                .maximumEventAge(60)
                .tags(Map.of("team", "platform"))
                .build();
    }
}
