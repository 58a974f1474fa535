package io.serverlesspipeline.component.internal.binding;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * An argument that a class declares as a field with {@link Import}.
 *
 * @param name the name of the argument
 * @param type the type of the field
 */
public record Argument(String name, Type type) {
    /** Returns the arguments of a class, in the order of its fields. */
    public static List<Argument> of(Class<?> arguments) {
        List<Argument> all = new ArrayList<>();
        for (Field field : arguments.getDeclaredFields()) {
            Import annotation = field.getAnnotation(Import.class);
            if (annotation != null) {
                all.add(new Argument(annotation.name(), field.getGenericType()));
            }
        }
        return all;
    }

    /** Returns whether the argument accepts an output. If not, it accepts only a plain value. */
    public boolean isOutput() {
        return JavaType.rawClass(type) == Output.class;
    }

    /** Returns the type of the argument's value. For {@code Output<String>}, this is {@code String}. */
    public Type valueType() {
        return isOutput() ? JavaType.argument(type, 0) : type;
    }

    /** Returns whether parts of a value can be outputs, so that each part can be unknown or secret on its own. */
    static boolean hasOutputs(Type type) {
        Class<?> raw = JavaType.rawClass(type);
        if (raw == List.class) {
            return hasOutputs(JavaType.argument(type, 0));
        }
        return ResourceArgs.class.isAssignableFrom(raw)
                && of(raw).stream().anyMatch(part -> part.isOutput() || hasOutputs(part.type));
    }
}
