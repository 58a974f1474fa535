package io.serverlesspipeline.deployment.resource.lambda;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.lambda.model.CreateAliasRequest;
import software.amazon.awssdk.services.lambda.model.CreateAliasResponse;

/** Creates {@code aws.lambda.Alias} for a single version. */
final class AliasAdapter implements ResourceAdapter {

    private final ServiceClients clients;
    private final PhysicalNames names;

    AliasAdapter(ServiceClients clients, PhysicalNames names) {
        this.clients = clients;
        this.names = names;
    }

    @Override
    public String type() {
        return "aws:lambda/alias:Alias";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of("description", "functionName", "functionVersion", "name");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        CreateAliasResponse alias = clients.lambda()
                .createAlias(CreateAliasRequest.builder()
                        .functionName(inputs.requiredString("functionName"))
                        .functionVersion(inputs.requiredString("functionVersion"))
                        .name(names.choose(logicalName, inputs))
                        .description(inputs.string("description"))
                        .build());
        return new CreatedResource(
                alias.aliasArn(),
                Map.of("arn", alias.aliasArn(), "invokeArn", InvokeArn.of(alias.aliasArn()), "name", alias.name()));
    }
}
