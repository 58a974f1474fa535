package io.serverlesspipeline.deployment.resource.lambda;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.lambda.model.AddPermissionRequest;

/** Creates {@code aws.lambda.Permission}. */
final class PermissionAdapter implements ResourceAdapter {

    private final ServiceClients clients;
    private final PhysicalNames names;

    PermissionAdapter(ServiceClients clients, PhysicalNames names) {
        this.clients = clients;
        this.names = names;
    }

    @Override
    public String type() {
        return "aws:lambda/permission:Permission";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of(
                "action",
                "eventSourceToken",
                "function",
                "functionUrlAuthType",
                "principal",
                "principalOrgId",
                "qualifier",
                "sourceAccount",
                "sourceArn",
                "statementId",
                "statementIdPrefix");
    }

    @Override
    public Set<String> unavailableOutputs() {
        return Set.of("statementIdPrefix");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String statementId = names.chooseStatementId(logicalName, inputs);
        clients.lambda()
                .addPermission(AddPermissionRequest.builder()
                        .statementId(statementId)
                        .action(inputs.requiredString("action"))
                        .functionName(inputs.requiredString("function"))
                        .principal(inputs.requiredString("principal"))
                        .eventSourceToken(inputs.string("eventSourceToken"))
                        .functionUrlAuthType(inputs.string("functionUrlAuthType"))
                        .principalOrgID(inputs.string("principalOrgId"))
                        .qualifier(inputs.string("qualifier"))
                        .sourceAccount(inputs.string("sourceAccount"))
                        .sourceArn(inputs.string("sourceArn"))
                        .build());
        return new CreatedResource(statementId, Map.of("statementId", statementId));
    }
}
