package io.serverlesspipeline.deployment.resource;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.property.Unknown;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Creates resources in the emulator, with an adapter for each resource type and an implementation of each provider
 * function.
 */
public final class EmulatorProvider implements ResourceProvider {
    private static final String REMEDY = ", or deploy with the Pulumi CLI.";

    private final Map<String, ResourceAdapter> adapters;
    private final Map<String, ProviderFunction> functions;

    /**
     * Creates a provider.
     *
     * @param adapters an adapter for each resource type
     * @param functions an implementation of each provider function
     */
    public EmulatorProvider(Collection<ResourceAdapter> adapters, Collection<ProviderFunction> functions) {
        this.adapters = adapters.stream().collect(Collectors.toMap(ResourceAdapter::type, Function.identity()));
        this.functions = functions.stream().collect(Collectors.toMap(ProviderFunction::token, Function.identity()));
    }

    /** Checks that the embedded deployment supports the type and all inputs. */
    @Override
    public void check(String type, Map<String, Object> inputs) {
        ResourceAdapter adapter = adapter(type);
        checkInputs(adapter.knownInputs(), inputs, adapter);
    }

    @Override
    public CreatedResource create(String type, String logicalName, Map<String, Object> inputs) throws IOException {
        check(type, inputs);
        ResourceAdapter adapter = adapter(type);
        CreatedResource created = adapter.create(logicalName, ResourceInputs.of(inputs));
        Map<String, Object> outputs = new HashMap<>(created.outputs());
        for (String output : adapter.unavailableOutputs()) {
            if (!inputs.containsKey(output)) {
                outputs.putIfAbsent(output, Unknown.VALUE);
            }
        }
        return new CreatedResource(created.id(), outputs);
    }

    @Override
    public Map<String, Object> invoke(String token, Map<String, Object> inputs) {
        ProviderFunction function = functions.get(token);
        if (function == null) {
            throw new UnsupportedException(
                    "the embedded deployment doesn't support this function. Add a ProviderFunction" + " for it to "
                            + getClass().getPackageName() + REMEDY);
        }
        checkInputs(function.knownInputs(), inputs, function);
        return function.invoke(ResourceInputs.of(inputs));
    }

    private ResourceAdapter adapter(String type) {
        ResourceAdapter adapter = adapters.get(type);
        if (adapter == null) {
            UnsupportedServices.remedy(type).ifPresent(remedy -> {
                throw new UnsupportedException(remedy + REMEDY);
            });
            throw new UnsupportedException("the embedded deployment doesn't support this resource type. Add a"
                    + " ResourceAdapter for it to " + getClass().getPackageName() + REMEDY);
        }
        return adapter;
    }

    private static void checkInputs(Set<String> known, Map<String, Object> inputs, Object implementation) {
        new KnownInputs(known).findUnknown(inputs).ifPresent(path -> {
            throw new UnsupportedException("the embedded deployment doesn't support the property " + path
                    + ". Add it to " + implementation.getClass().getName() + REMEDY);
        });
    }
}
