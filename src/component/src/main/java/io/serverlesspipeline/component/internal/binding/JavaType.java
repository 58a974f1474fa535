package io.serverlesspipeline.component.internal.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Reads the parts of generic types. */
public final class JavaType {
    private JavaType() {}

    /** Returns the class of a type. For {@code List<String>}, this is {@code List}. */
    public static Class<?> rawClass(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    /** Returns a type argument. For {@code List<String>} and 0, this is {@code String}. */
    public static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
