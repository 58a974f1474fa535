package io.serverlesspipeline.provider;

import com.pulumi.Log;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.provider.internal.properties.PropertyValue;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Builds arguments from the inputs of a request, by means of the builders that Java programs use, so that an argument
 * means and allows the same in every language. The inputs of a class of arguments are its fields with {@link Import}.
 */
final class ArgumentsReader {
    private final String component;
    private final Log log;
    private final UnusableInputs unusable;

    /**
     * Makes a reader.
     *
     * @param component the name of the component that the arguments are for
     * @param log where warnings go
     */
    ArgumentsReader(String component, Log log) {
        this.component = component;
        this.log = log;
        this.unusable = new UnusableInputs(component);
    }

    /**
     * Returns the arguments of the component.
     *
     * @param dependencies by the name of an input the URNs of resources that it depends on besides those that its value
     *     names
     * @throws UnusableInputException if inputs do not fit their arguments; it also names what the component refuses of
     *     the other arguments
     */
    ServerlessPipelineArgs read(Map<String, PropertyValue> inputs, Map<String, Set<String>> dependencies) {
        ServerlessPipelineArgs arguments =
                (ServerlessPipelineArgs) read(ServerlessPipelineArgs.class, "", inputs, dependencies);
        unusable.finish(arguments);
        return arguments;
    }

    /**
     * Returns arguments of a class that is itself the argument at a path.
     *
     * @param dependencies the URNs of resources that each of its inputs depends on
     */
    Object read(Class<?> type, String path, Map<String, PropertyValue> inputs, Set<String> dependencies) {
        Map<String, Set<String>> ofEach =
                inputs.keySet().stream().collect(Collectors.toMap(Function.identity(), input -> dependencies));
        return read(type, path + ".", inputs, ofEach);
    }

    private Object read(
            Class<?> type, String prefix, Map<String, PropertyValue> inputs, Map<String, Set<String>> dependencies) {
        ArgumentsBuilder builder = ArgumentsBuilder.of(type);
        Map<String, PropertyValue> remaining = new TreeMap<>(inputs);
        for (Field field : type.getDeclaredFields()) {
            Import argument = field.getAnnotation(Import.class);
            PropertyValue value = argument == null ? null : remaining.remove(argument.name());
            if (argument != null && value != null) {
                String name = argument.name();
                Input input = new Input(name, prefix + name, field.getGenericType(), value);
                InputConversion conversion =
                        new InputConversion(this, unusable, dependencies.getOrDefault(name, Set.of()));
                if (JavaType.rawClass(input.type) == Output.class) {
                    setOutput(builder, input, conversion);
                } else {
                    setPlain(builder, input, conversion);
                }
            }
        }
        // Names with two underscores are the engine's own.
        remaining.keySet().stream()
                .filter(name -> !name.startsWith("__"))
                .forEach(name -> unusable.addUnknown(prefix + name));
        return builder.build();
    }

    private static void setOutput(ArgumentsBuilder builder, Input input, InputConversion conversion) {
        Object value = conversion.convert(input.path, input.value, JavaType.argument(input.type, 0));
        if (value != null || !conversion.isKnown()) {
            builder.set(input.name, Output.class, conversion.output(value));
        }
    }

    private void setPlain(ArgumentsBuilder builder, Input input, InputConversion conversion) {
        Object value = conversion.convert(input.path, input.value, input.type);
        if (!conversion.isKnown()) {
            unusable.addUnread(
                    input.path,
                    "is an output whose value is not known yet: give a plain value, since this argument decides how"
                            + " the resources are made");
            return;
        }
        if (conversion.isSecret()) {
            log.warn("The argument " + input.path + " of ServerlessPipeline \"" + component
                    + "\" is a secret, but becomes a plain part of the resources: it will be visible in the state.");
        }
        if (value != null) {
            builder.set(input.name, JavaType.rawClass(input.type), value);
        }
    }

    private record Input(String name, String path, Type type, PropertyValue value) {}
}
