package io.serverlesspipeline.component.internal.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Takes generic types apart. */
public final class JavaType {
    private JavaType() {}

    /** Returns the class of a type, which for {@code List<String>} is {@code List}. */
    public static Class<?> rawClass(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    /** Returns an argument of a type, which for {@code List<String>} and 0 is {@code String}. */
    public static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
