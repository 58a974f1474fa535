package io.serverlesspipeline.local.deployment;

import io.serverlesspipeline.local.deployment.resource.AwsClients;
import io.serverlesspipeline.local.deployment.resource.PhysicalNames;
import io.serverlesspipeline.local.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.local.deployment.resource.ResourceProvider;
import io.serverlesspipeline.local.deployment.resource.cloudwatch.CloudWatchAdapters;
import io.serverlesspipeline.local.deployment.resource.dynamodb.DynamoDbAdapters;
import io.serverlesspipeline.local.deployment.resource.iam.IamAdapters;
import io.serverlesspipeline.local.deployment.resource.identity.IdentityFunctions;
import io.serverlesspipeline.local.deployment.resource.lambda.LambdaAdapters;
import io.serverlesspipeline.local.deployment.resource.s3.S3Adapters;
import io.serverlesspipeline.local.deployment.resource.sqs.SqsAdapters;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Puts the stand-in of Pulumi's AWS provider together. */
final class AwsProvider {

    private AwsProvider() {}

    static ResourceProvider of(AwsClients clients) {
        PhysicalNames names = new PhysicalNames(new SecureRandom());
        List<ResourceAdapter> adapters = Stream.of(
                        CloudWatchAdapters.all(clients, names),
                        DynamoDbAdapters.all(clients, names),
                        IamAdapters.all(clients, names),
                        LambdaAdapters.all(clients, names),
                        S3Adapters.all(clients, names),
                        SqsAdapters.all(clients, names))
                .flatMap(Collection::stream)
                .toList();
        return new ResourceProvider(adapters, IdentityFunctions.all(clients));
    }
}
