package io.serverlesspipeline.handler.mapping;

import io.serverlesspipeline.handler.record.RejectedRecordException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A field's value, for use in a key or a time. */
final class Scalar {
    private Scalar() {}

    /** Tells whether there is nothing to use: the field isn't there, is null, or is an empty string. */
    static boolean isMissing(@Nullable AttributeValue value) {
        return value == null || value.type() == AttributeValue.Type.NUL || "".equals(value.s());
    }

    /**
     * Returns the text of a field.
     *
     * @throws RejectedRecordException if the value is a list or a map
     */
    static String string(String field, AttributeValue value) throws RejectedRecordException {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> value.bool().toString();
            default ->
                throw new RejectedRecordException("The field " + field + " must be text, a number or a truth value.");
        };
    }
}
