package io.serverlesspipeline.deployment.resource.iam;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.deployment.resource.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

/** Creates {@code aws.iam.Role}. */
final class RoleAdapter implements ResourceAdapter {

    private final ServiceClients clients;
    private final PhysicalNames names;

    RoleAdapter(ServiceClients clients, PhysicalNames names) {
        this.clients = clients;
        this.names = names;
    }

    @Override
    public String type() {
        return "aws:iam/role:Role";
    }

    @Override
    public Set<String> knownInputs() {
        // forceDetachPolicies affects only the role's deletion.
        return Set.of(
                "assumeRolePolicy",
                "description",
                "forceDetachPolicies",
                "maxSessionDuration",
                "name",
                "namePrefix",
                "path",
                "permissionsBoundary",
                "tags");
    }

    @Override
    public Set<String> unavailableOutputs() {
        return Set.of("namePrefix");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        CreateRoleRequest request = createRequest(names.choose(logicalName, inputs), inputs);
        Role role = clients.iam().createRole(request).role();
        Map<String, Object> outputs = new HashMap<>();
        outputs.put("arn", role.arn());
        outputs.put("assumeRolePolicy", request.assumeRolePolicyDocument());
        outputs.put("createDate", role.createDate().toString());
        outputs.put("inlinePolicies", List.of());
        outputs.put("managedPolicyArns", List.of());
        outputs.put("name", role.roleName());
        outputs.put("path", role.path());
        outputs.put("tagsAll", inputs.stringMap("tags"));
        outputs.put("uniqueId", role.roleId());
        return new CreatedResource(role.roleName(), outputs);
    }

    private static CreateRoleRequest createRequest(String name, ResourceInputs inputs) {
        CreateRoleRequest.Builder request = CreateRoleRequest.builder()
                .roleName(name)
                .assumeRolePolicyDocument(inputs.requiredJson("assumeRolePolicy"))
                .description(inputs.string("description"))
                .maxSessionDuration(inputs.integer("maxSessionDuration"))
                .path(inputs.string("path"))
                .permissionsBoundary(inputs.string("permissionsBoundary"));
        List<Tag> tags = Tags.list(
                inputs, (key, value) -> Tag.builder().key(key).value(value).build());
        return tags.isEmpty() ? request.build() : request.tags(tags).build();
    }
}
