package io.serverlesspipeline.provider;

import com.pulumi.Log;
import com.pulumi.provider.internal.properties.PropertyValue;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.binding.ArgumentBinder;
import io.serverlesspipeline.component.internal.binding.Binding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructRequest.PropertyDependencies;

/** The arguments that the engine asks to construct a component with. */
final class RequestedArguments {
    private RequestedArguments() {}

    /**
     * Returns the arguments of a request.
     *
     * @param log where warnings go
     * @throws InvalidInputException if inputs do not fit their arguments; it also names what the component refuses of
     *     the other arguments
     */
    static ServerlessPipelineArgs of(ConstructRequest request, Log log) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        PropertyValue.unmarshalProperties(request.getInputs())
                .forEach((input, value) -> values.put(input, InputTree.of(value, resources(request, input))));
        List<String> plainSecrets = new ArrayList<>();
        Binding binding = ArgumentBinder.bind(values, path -> {
            plainSecrets.add(path);
            return Optional.empty();
        });
        List<String> problems = new ArrayList<>(binding.problems());
        binding.unknown().stream()
                .filter(input -> !isOfTheEngine(input.name()))
                .forEach(input ->
                        problems.add("argument " + input.path() + " does not exist in this version of the package."));
        if (!problems.isEmpty()) {
            problems.addAll(binding.refusals(request.getName()));
            throw new InvalidInputException(request.getName(), problems);
        }
        plainSecrets.forEach(path -> warn(request.getName(), path, log));
        return binding.arguments();
    }

    /** Returns the URNs of resources that an input depends on besides those that its value names. */
    private static List<String> resources(ConstructRequest request, String input) {
        return request.getInputDependenciesOrDefault(input, PropertyDependencies.getDefaultInstance())
                .getUrnsList();
    }

    /** Names with two underscores are the engine's own. */
    private static boolean isOfTheEngine(String input) {
        return input.startsWith("__");
    }

    private static void warn(String component, String path, Log log) {
        log.warn("The argument " + path + " of ServerlessPipeline \"" + component
                + "\" is a secret, but becomes a plain part of the resources: it will be visible in the state.");
    }
}
