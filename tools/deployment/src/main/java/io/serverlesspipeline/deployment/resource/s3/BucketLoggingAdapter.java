package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.Inputs;
import io.serverlesspipeline.deployment.resource.AwsClients;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import java.util.Map;
import java.util.Set;

/** Creates {@code aws.s3.BucketLoggingV2}. The emulator keeps the setting, but writes no access log. */
final class BucketLoggingAdapter implements ResourceAdapter {

    private final AwsClients clients;

    BucketLoggingAdapter(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public String type() {
        return "aws:s3/bucketLoggingV2:BucketLoggingV2";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of("bucket", "targetBucket", "targetPrefix");
    }

    @Override
    public CreatedResource create(String logicalName, Inputs inputs) {
        String bucket = inputs.requiredText("bucket");
        clients.s3()
                .putBucketLogging(request -> request.bucket(bucket)
                        .bucketLoggingStatus(status ->
                                status.loggingEnabled(log -> log.targetBucket(inputs.requiredText("targetBucket"))
                                        .targetPrefix(inputs.requiredText("targetPrefix")))));
        return new CreatedResource(bucket, Map.of());
    }
}
