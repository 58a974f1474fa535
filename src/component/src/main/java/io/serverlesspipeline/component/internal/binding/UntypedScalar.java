package io.serverlesspipeline.component.internal.binding;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A scalar whose source doesn't tell its type, such as a configuration value: it has the type that its argument needs.
 *
 * @param text the scalar as it is written
 */
public record UntypedScalar(String text) {
    /** Returns the scalar as a value of a type, if it is one. */
    Optional<Object> as(Class<?> type) {
        if (type == String.class) {
            return Optional.of(text);
        }
        if (type == Boolean.class && (text.equals("true") || text.equals("false"))) {
            return Optional.of(text.equals("true"));
        }
        return type == Integer.class ? integer() : Optional.empty();
    }

    private Optional<Object> integer() {
        try {
            return Optional.of(new BigDecimal(text).intValueExact());
        } catch (ArithmeticException | NumberFormatException exception) {
            return Optional.empty();
        }
    }
}
