package io.serverlesspipeline.deployment;

import com.google.protobuf.Struct;
import io.serverlesspipeline.deployment.property.DisplayedProperties;
import io.serverlesspipeline.deployment.property.PropertyReader;
import io.serverlesspipeline.deployment.property.PropertyWriter;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;

/**
 * Registers a program's resources, and creates those that aren't components.
 *
 * <p>Not thread-safe; the engine calls it from a single thread.
 */
final class ResourceRegistrar {

    private final Urns urns;
    private final PropertyReader reader;
    private final ResourceProvider provider;
    private final DeploymentListener listener;
    private final boolean preview;

    private final List<DeployedResource> resources = new ArrayList<>();
    private String stackUrn = "";
    private Map<String, Object> stackOutputs = Map.of();

    ResourceRegistrar(
            Urns urns, PropertyReader reader, ResourceProvider provider, DeploymentListener listener, boolean preview) {
        this.urns = urns;
        this.reader = reader;
        this.provider = provider;
        this.listener = listener;
        this.preview = preview;
    }

    /**
     * Registers a resource and, unless it is a component or this is a preview, creates it.
     *
     * @throws EngineException if the resource can't be created
     */
    RegisterResourceResponse register(RegisterResourceRequest request) {
        RegistrationOptions.check(request);
        String urn = urns.assign(request.getParent(), request.getType(), request.getName());
        if (request.getType().equals(Urns.STACK_TYPE)) {
            stackUrn = urn;
        }
        if (!request.getCustom()) {
            return response(urn, "", request.getObject());
        }
        CreatedResource created = EngineOperation.withErrorContext(
                "The resource " + request.getName() + " (" + request.getType() + ") could not be created",
                () -> create(request));
        Struct outputs = PropertyWriter.outputs(
                request.getObject(), created.outputs(), request.getAdditionalSecretOutputsList());
        DeployedResource resource = new DeployedResource(
                request.getType(),
                request.getName(),
                urn,
                request.getDependenciesList().stream().sorted().toList(),
                created.id(),
                DisplayedProperties.of(request.getObject()),
                DisplayedProperties.of(outputs));
        resources.add(resource);
        if (!preview) {
            listener.created(resource);
        }
        return response(urn, created.id(), outputs);
    }

    /**
     * Invokes a provider function.
     *
     * @throws EngineException if the function can't be invoked
     */
    Struct invoke(String token, Struct arguments) {
        Map<String, Object> result = EngineOperation.withErrorContext(
                "The function " + token + " could not be called", () -> provider.invoke(token, reader.read(arguments)));
        return PropertyWriter.struct(result);
    }

    /** Records the outputs of a component. Only the stack's outputs are kept. */
    void registerOutputs(String urn, Struct outputs) {
        if (urn.equals(stackUrn)) {
            stackOutputs = DisplayedProperties.of(outputs);
        }
    }

    /** Returns the stack's URN, or an empty string if the program hasn't registered the stack yet. */
    String stackUrn() {
        return stackUrn;
    }

    /** Returns the resources and outputs deployed so far. */
    DeploymentResult result() {
        return new DeploymentResult(resources, stackOutputs);
    }

    private CreatedResource create(RegisterResourceRequest request) throws IOException {
        String type = request.getType();
        String name = request.getName();
        Map<String, Object> inputs = reader.read(request.getObject());
        provider.check(type, inputs);
        if (preview) {
            return new CreatedResource("", Map.of());
        }
        listener.creating(type, name);
        return provider.create(type, name, inputs);
    }

    private static RegisterResourceResponse response(String urn, String id, Struct outputs) {
        return RegisterResourceResponse.newBuilder()
                .setUrn(urn)
                .setId(id)
                .setObject(outputs)
                .build();
    }
}
