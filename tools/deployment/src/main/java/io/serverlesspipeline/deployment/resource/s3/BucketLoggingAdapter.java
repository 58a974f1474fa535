package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;

/** Creates {@code aws.s3.BucketLoggingV2}. The emulator stores the setting, but doesn't write access logs. */
final class BucketLoggingAdapter implements ResourceAdapter {

    private final ServiceClients clients;

    BucketLoggingAdapter(ServiceClients clients) {
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
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String bucket = inputs.requiredString("bucket");
        clients.s3()
                .putBucketLogging(request -> request.bucket(bucket)
                        .bucketLoggingStatus(status ->
                                status.loggingEnabled(log -> log.targetBucket(inputs.requiredString("targetBucket"))
                                        .targetPrefix(inputs.requiredString("targetPrefix")))));
        return new CreatedResource(bucket, Map.of());
    }
}
