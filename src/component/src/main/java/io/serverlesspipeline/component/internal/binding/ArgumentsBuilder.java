package io.serverlesspipeline.component.internal.binding;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/** The builder of an arguments class. A method with the argument's name sets the argument. */
final class ArgumentsBuilder {
    private final Object builder;

    private ArgumentsBuilder(Object builder) {
        this.builder = builder;
    }

    static ArgumentsBuilder of(Class<?> arguments) {
        try {
            return new ArgumentsBuilder(arguments.getMethod("builder").invoke(null));
        } catch (ReflectiveOperationException exception) {
            throw new IllegalStateException(arguments + " has no builder.", exception);
        }
    }

    /** Sets an argument with the method that accepts the given type. */
    void set(String argument, Class<?> type, Object value) {
        call(
                setter(argument, type)
                        .orElseThrow(() -> new IllegalStateException(
                                builder.getClass() + " has no method " + argument + "(" + type + ").")),
                value);
    }

    Object build() {
        try {
            return call(builder.getClass().getMethod("build"));
        } catch (NoSuchMethodException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private Optional<Method> setter(String argument, Class<?> type) {
        return Arrays.stream(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(argument)
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {type}))
                .findFirst();
    }

    private Object call(Method method, Object... values) {
        try {
            return method.invoke(builder, values);
        } catch (InvocationTargetException exception) {
            if (exception.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(exception);
        } catch (IllegalAccessException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
