package io.serverlesspipeline.component.internal.binding;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A scalar whose source doesn't specify its type, such as a configuration value. It is converted to its argument's
 * type.
 *
 * @param text the scalar as written in the source
 */
public record UntypedScalar(String text) {
    /** Returns the scalar as a value of a type, if it is valid for that type. */
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
