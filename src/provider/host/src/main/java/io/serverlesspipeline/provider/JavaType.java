package io.serverlesspipeline.provider;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Takes generic types apart. */
final class JavaType {
    private JavaType() {}

    /** Returns the class of a type, which for {@code List<String>} is {@code List}. */
    static Class<?> rawClass(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    /** Returns an argument of a type, which for {@code List<String>} and 0 is {@code String}. */
    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
