package io.serverlesspipeline.deployment.resource.lambda;

import io.serverlesspipeline.deployment.property.Inputs;
import io.serverlesspipeline.deployment.resource.AwsClients;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.lambda.model.CreateAliasRequest;
import software.amazon.awssdk.services.lambda.model.CreateAliasResponse;

/** Creates {@code aws.lambda.Alias} of a single version. */
final class AliasAdapter implements ResourceAdapter {

    private final AwsClients clients;
    private final PhysicalNames names;

    AliasAdapter(AwsClients clients, PhysicalNames names) {
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
    public CreatedResource create(String logicalName, Inputs inputs) {
        CreateAliasResponse alias = clients.lambda()
                .createAlias(CreateAliasRequest.builder()
                        .functionName(inputs.requiredText("functionName"))
                        .functionVersion(inputs.requiredText("functionVersion"))
                        .name(names.choose(logicalName, inputs))
                        .description(inputs.text("description"))
                        .build());
        return new CreatedResource(
                alias.aliasArn(),
                Map.of("arn", alias.aliasArn(), "invokeArn", InvokeArn.of(alias.aliasArn()), "name", alias.name()));
    }
}
