package io.serverlesspipeline.deployment.resource;

import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The inputs and outputs of a resource type, as declared by the classes of Pulumi's AWS provider. */
public final class ProviderSchema {

    private final Class<?> resource;
    private final Class<?> arguments;

    private ProviderSchema(Class<?> resource, Class<?> arguments) {
        this.resource = resource;
        this.arguments = arguments;
    }

    /** Finds the classes for a type such as {@code aws:s3/bucketV2:BucketV2}. */
    public static ProviderSchema of(String type) {
        String module = type.substring("aws:".length(), type.indexOf('/'));
        String name = "com.pulumi.aws." + module
                + type.substring(type.lastIndexOf(':')).replace(':', '.');
        try {
            return new ProviderSchema(Class.forName(name), Class.forName(name + "Args"));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("The provider has no type " + type, e);
        }
    }

    /** Returns the names of all outputs. */
    public Set<String> outputs() {
        return exports().map(ProviderSchema::exportName).collect(Collectors.toSet());
    }

    /** Returns the names of the outputs that always have a value. */
    public Set<String> requiredOutputs() {
        return exports()
                .filter(field -> !isOptional(field))
                .map(ProviderSchema::exportName)
                .collect(Collectors.toSet());
    }

    /** Returns whether there is an input with a path such as {@code rules.expiration.days}. */
    public boolean hasInput(String path) {
        Class<?> block = arguments;
        for (String name : path.split("\\.", -1)) {
            Optional<Field> field = Arrays.stream(block.getDeclaredFields())
                    .filter(candidate -> candidate.isAnnotationPresent(Import.class))
                    .filter(candidate ->
                            candidate.getAnnotation(Import.class).name().equals(name))
                    .findFirst();
            if (field.isEmpty()) {
                return false;
            }
            block = innermostType(field.get().getGenericType());
        }
        return true;
    }

    private Stream<Field> exports() {
        return Arrays.stream(resource.getDeclaredFields()).filter(field -> field.isAnnotationPresent(Export.class));
    }

    private static String exportName(Field field) {
        return field.getAnnotation(Export.class).name();
    }

    private boolean isOptional(Field field) {
        try {
            ParameterizedType output =
                    (ParameterizedType) resource.getMethod(field.getName()).getGenericReturnType();
            return output.getActualTypeArguments()[0] instanceof ParameterizedType value
                    && value.getRawType() == Optional.class;
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> innermostType(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] parameters = parameterized.getActualTypeArguments();
            return innermostType(parameters[parameters.length - 1]);
        }
        return (Class<?>) type;
    }
}
