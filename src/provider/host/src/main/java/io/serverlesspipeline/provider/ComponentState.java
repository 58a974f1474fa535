package io.serverlesspipeline.provider;

import com.pulumi.Log;
import com.pulumi.core.internal.CompletableFutures;
import com.pulumi.core.internal.Internal;
import com.pulumi.resources.Resource;
import com.pulumi.serialization.internal.PropertiesSerializer;
import com.pulumi.serialization.internal.PropertiesSerializer.SerializationResult;
import io.serverlesspipeline.component.ServerlessPipeline;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Provider.ConstructResponse.PropertyDependencies;

/** What the engine is told of a constructed component: its URN, its outputs, and what each of them depends on. */
final class ComponentState {
    private ComponentState() {}

    /** Returns the state of a component as soon as its outputs are there, which in a preview may be unknown. */
    static CompletableFuture<ConstructResponse> of(ServerlessPipeline pipeline, Log log) {
        CompletableFuture<SerializationResult> outputs = new PropertiesSerializer(log)
                .serializeFilteredPropertiesAsync(ServerlessPipeline.TYPE, pipeline.outputs(), name -> true, true);
        return urn(pipeline)
                .thenCombine(
                        outputs,
                        (urn, state) ->
                                ConstructResponse.newBuilder().setUrn(urn).setState(state.serialized))
                .thenCombine(
                        outputs.thenCompose(state -> dependencies(state.propertyToDependentResources)),
                        ConstructResponse.Builder::putAllStateDependencies)
                .thenApply(ConstructResponse.Builder::build);
    }

    private static CompletableFuture<Map<String, PropertyDependencies>> dependencies(
            Map<String, Set<Resource>> resourcesByOutput) {
        Map<String, CompletableFuture<PropertyDependencies>> dependencies = new TreeMap<>();
        resourcesByOutput.forEach((output, resources) -> dependencies.put(output, dependencies(resources)));
        return CompletableFutures.allOf(dependencies);
    }

    private static CompletableFuture<PropertyDependencies> dependencies(Set<Resource> resources) {
        List<CompletableFuture<String>> urns =
                resources.stream().map(ComponentState::urn).toList();
        return CompletableFutures.allOf(urns)
                .thenApply(known ->
                        PropertyDependencies.newBuilder().addAllUrns(known).build());
    }

    private static CompletableFuture<String> urn(Resource resource) {
        return Internal.of(resource.urn()).getValueNullable();
    }
}
