package io.serverlesspipeline.deployment;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Simulates a service that rejects the creation of a resource. */
final class RejectingAdapter implements ResourceAdapter {

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
