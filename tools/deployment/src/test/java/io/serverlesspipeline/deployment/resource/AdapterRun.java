package io.serverlesspipeline.deployment.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Creates resources with one adapter and checks them against the schema of Pulumi's AWS provider. */
public final class AdapterRun {

    private final ResourceAdapter adapter;

    private AdapterRun(ResourceAdapter adapter) {
        this.adapter = adapter;
    }

    /** Finds the adapter for a type among a service's adapters. */
    public static AdapterRun of(String type, List<ResourceAdapter> adapters) {
        return new AdapterRun(adapters.stream()
                .filter(adapter -> adapter.type().equals(type))
                .findFirst()
                .orElseThrow());
    }

    /** Creates a resource with the logical name {@code it} after checking that the adapter supports the inputs. */
    public CreatedResource create(Map<String, Object> inputs) throws IOException {
        assertThat(new KnownInputs(adapter.knownInputs()).findUnknown(inputs)).isEmpty();
        CreatedResource created = adapter.create("it", ResourceInputs.of(inputs));
        assertFitsTheProvider(inputs.keySet(), created.outputs().keySet());
        return created;
    }

    /**
     * Checks that the adapter supports only inputs of the provider, returns only outputs of the provider, and declares
     * every output that it doesn't return as unavailable.
     *
     * @param inputs the inputs set by a program
     * @param returned the outputs returned by the adapter
     */
    public void assertFitsTheProvider(Set<String> inputs, Set<String> returned) {
        ProviderSchema schema = ProviderSchema.of(adapter.type());
        assertThat(adapter.knownInputs()).allMatch(schema::hasInput);
        assertThat(returned).isSubsetOf(schema.outputs());
        assertThat(adapter.unavailableOutputs()).isSubsetOf(schema.outputs());
        Set<String> missing = new TreeSet<>(schema.requiredOutputs());
        missing.removeAll(inputs);
        missing.removeAll(returned);
        missing.removeAll(adapter.unavailableOutputs());
        assertThat(missing)
                .as("outputs that %s neither returns nor declares as unavailable", adapter.type())
                .isEmpty();
    }
}
