package io.serverlesspipeline.deployment;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Stands in for a service that refuses to create a resource. */
final class RefusedAdapter implements ResourceAdapter {

    @Override
    public String type() {
        return "test:index:Refused";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of();
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        throw AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Things")
                        .errorCode("LimitExceeded")
                        .errorMessage("There are too many things.")
                        .build())
                .build();
    }
}
