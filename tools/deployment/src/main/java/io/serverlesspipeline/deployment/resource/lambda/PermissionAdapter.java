package io.serverlesspipeline.deployment.resource.lambda;

import io.serverlesspipeline.deployment.property.Inputs;
import io.serverlesspipeline.deployment.resource.AwsClients;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.lambda.model.AddPermissionRequest;

/** Creates {@code aws.lambda.Permission}. */
final class PermissionAdapter implements ResourceAdapter {

    private final AwsClients clients;
    private final PhysicalNames names;

    PermissionAdapter(AwsClients clients, PhysicalNames names) {
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
    public CreatedResource create(String logicalName, Inputs inputs) {
        String statementId = names.chooseStatementId(logicalName, inputs);
        clients.lambda()
                .addPermission(AddPermissionRequest.builder()
                        .statementId(statementId)
                        .action(inputs.requiredText("action"))
                        .functionName(inputs.requiredText("function"))
                        .principal(inputs.requiredText("principal"))
                        .eventSourceToken(inputs.text("eventSourceToken"))
                        .functionUrlAuthType(inputs.text("functionUrlAuthType"))
                        .principalOrgID(inputs.text("principalOrgId"))
                        .qualifier(inputs.text("qualifier"))
                        .sourceAccount(inputs.text("sourceAccount"))
                        .sourceArn(inputs.text("sourceArn"))
                        .build());
        return new CreatedResource(statementId, Map.of("statementId", statementId));
    }
}
