package io.serverlesspipeline.deployment;

import io.serverlesspipeline.deployment.resource.EmulatorProvider;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.deployment.resource.cloudwatch.CloudWatchAdapters;
import io.serverlesspipeline.deployment.resource.dynamodb.DynamoDbAdapters;
import io.serverlesspipeline.deployment.resource.eventbridge.EventBridgeAdapters;
import io.serverlesspipeline.deployment.resource.iam.IamAdapters;
import io.serverlesspipeline.deployment.resource.identity.IdentityFunctions;
import io.serverlesspipeline.deployment.resource.lambda.LambdaAdapters;
import io.serverlesspipeline.deployment.resource.s3.S3Adapters;
import io.serverlesspipeline.deployment.resource.sqs.SqsAdapters;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Assembles the substitute for Pulumi's AWS provider. */
final class AwsProvider {

    private AwsProvider() {}

    static EmulatorProvider of(ServiceClients clients) {
        PhysicalNames names = new PhysicalNames(new SecureRandom());
        List<ResourceAdapter> adapters = Stream.of(
                        CloudWatchAdapters.all(clients, names),
                        DynamoDbAdapters.all(clients, names),
                        EventBridgeAdapters.all(clients, names),
                        IamAdapters.all(clients, names),
                        LambdaAdapters.all(clients, names),
                        S3Adapters.all(clients, names),
                        SqsAdapters.all(clients, names))
                .flatMap(Collection::stream)
                .toList();
        return new EmulatorProvider(adapters, IdentityFunctions.all(clients));
    }
}
