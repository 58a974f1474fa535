package io.serverlesspipeline.provider;

import com.pulumi.Log;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.exceptions.RunException;
import com.pulumi.provider.internal.properties.PropertyValue;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Builds arguments from the inputs of a request, by means of the builders that Java programs use, so that an argument
 * means and allows the same in every language. The inputs of a class of arguments are its fields with {@link Import}.
 */
final class ArgumentsReader {
    private final String component;
    private final Log log;

    /**
     * Makes a reader.
     *
     * @param component the name of the component that the arguments are for
     * @param log where warnings go
     */
    ArgumentsReader(String component, Log log) {
        this.component = component;
        this.log = log;
    }

    /**
     * Returns arguments of a class.
     *
     * @param dependencies by the name of an input the URNs of resources that it depends on besides those that its value
     *     names
     * @throws UnusableInputException if an input does not fit its argument
     */
    <T> T read(Class<T> type, Map<String, PropertyValue> inputs, Map<String, Set<String>> dependencies) {
        return type.cast(read(type, "", inputs, dependencies));
    }

    /** Returns arguments of a class that is itself the argument at a path. */
    Object read(Class<?> type, String path, Map<String, PropertyValue> inputs) {
        return read(type, path + ".", inputs, Map.of());
    }

    private Object read(
            Class<?> type, String prefix, Map<String, PropertyValue> inputs, Map<String, Set<String>> dependencies) {
        ArgumentsBuilder builder = ArgumentsBuilder.of(type);
        Map<String, PropertyValue> remaining = new TreeMap<>(inputs);
        for (Field field : type.getDeclaredFields()) {
            Import input = field.getAnnotation(Import.class);
            PropertyValue value = input == null ? null : remaining.remove(input.name());
            if (input != null && value != null) {
                InputConversion conversion =
                        new InputConversion(this, dependencies.getOrDefault(input.name(), Set.of()));
                set(builder, input.name(), field.getGenericType(), prefix + input.name(), value, conversion);
            }
        }
        // Names with two underscores are the engine's own.
        remaining.keySet().stream().filter(name -> !name.startsWith("__")).forEach(name -> {
            throw unusable(prefix + name, "does not exist in this version of the package");
        });
        return builder.build();
    }

    private void set(
            ArgumentsBuilder builder,
            String name,
            Type type,
            String path,
            PropertyValue input,
            InputConversion conversion) {
        if (JavaType.rawClass(type) == Output.class) {
            Type valueType = JavaType.argument(type, 0);
            Object value = conversion.convert(path, input, valueType);
            if (value != null) {
                check(builder, name, JavaType.rawClass(valueType), path, value, conversion.isSecret());
            }
            if (value != null || !conversion.isKnown()) {
                builder.set(name, Output.class, conversion.output(value));
            }
            return;
        }
        Object value = conversion.convert(path, input, type);
        if (!conversion.isKnown()) {
            throw unusable(
                    path,
                    "is an output whose value is not known yet: give a plain value, since this argument decides how"
                            + " the resources are made");
        }
        if (conversion.isSecret()) {
            log.warn("The argument " + path + " of ServerlessPipeline \"" + component
                    + "\" is a secret, but becomes a plain part of the resources: it will be visible in the state.");
        }
        if (value != null) {
            builder.set(name, JavaType.rawClass(type), value);
        }
    }

    /**
     * Lets the setter for plain values refuse at once what would otherwise fail in the midst of a deployment. What it
     * says of a secret may show the secret.
     */
    private void check(
            ArgumentsBuilder builder, String name, Class<?> type, String path, Object value, boolean secret) {
        try {
            builder.setIfOffered(name, type, value);
        } catch (RunException refusal) {
            throw secret ? unusable(path, "is a secret that cannot work: see what the argument allows") : refusal;
        }
    }

    UnusableInputException unusable(String path, String problem) {
        return new UnusableInputException(component, path, problem);
    }
}
