package io.serverlesspipeline.deployment.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Creates resources by one adapter, and holds it to what Pulumi's AWS provider declares of its type. */
public final class AdapterRun {

    private final ResourceAdapter adapter;

    private AdapterRun(ResourceAdapter adapter) {
        this.adapter = adapter;
    }

    /** Finds the adapter of a type among those of a service. */
    public static AdapterRun of(String type, List<ResourceAdapter> adapters) {
        return new AdapterRun(adapters.stream()
                .filter(adapter -> adapter.type().equals(type))
                .findFirst()
                .orElseThrow());
    }

    /** Creates a resource of the logical name {@code it}, after checking that the adapter knows the inputs. */
    public CreatedResource create(Map<String, Object> inputs) throws IOException {
        assertThat(new KnownInputs(adapter.knownInputs()).findUnknown(inputs)).isEmpty();
        CreatedResource created = adapter.create("it", ResourceInputs.of(inputs));
        assertFitsTheProvider(inputs.keySet(), created.outputs().keySet());
        return created;
    }

    /**
     * Checks that the adapter knows no inputs but the provider's, tells no outputs but the provider's, and either tells
     * each of them or says that it does not.
     *
     * @param inputs the inputs that a program has set
     * @param told the outputs that the adapter has told
     */
    public void assertFitsTheProvider(Set<String> inputs, Set<String> told) {
        ProviderSchema schema = ProviderSchema.of(adapter.type());
        assertThat(adapter.knownInputs()).allMatch(schema::hasInput);
        assertThat(told).isSubsetOf(schema.outputs());
        assertThat(adapter.unavailableOutputs()).isSubsetOf(schema.outputs());
        Set<String> missing = new TreeSet<>(schema.requiredOutputs());
        missing.removeAll(inputs);
        missing.removeAll(told);
        missing.removeAll(adapter.unavailableOutputs());
        assertThat(missing)
                .as("outputs that %s neither tells nor says to be unavailable", adapter.type())
                .isEmpty();
    }
}
