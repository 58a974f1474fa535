package io.serverlesspipeline.handler.mapping;

import io.serverlesspipeline.handler.value.RejectedRecordException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts a field's value for use in a key or an expiry time. */
final class Scalar {
    private Scalar() {}

    /** Returns whether a field has no usable value: it is absent, null or an empty string. */
    static boolean isMissing(@Nullable AttributeValue value) {
        return value == null || value.type() == AttributeValue.Type.NUL || "".equals(value.s());
    }

    /**
     * Returns a field's value as a string.
     *
     * @throws RejectedRecordException if the value is a list or a map
     */
    static String string(String field, AttributeValue value) throws RejectedRecordException {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> value.bool().toString();
            default ->
                throw new RejectedRecordException("The field " + field + " must be a string, a number or a boolean.");
        };
    }
}
