package io.serverlesspipeline.handler.transform;

import io.serverlesspipeline.handler.value.Numbers;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import io.serverlesspipeline.handler.value.Surrogates;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts and checks the fields of one emitted record. */
final class EmittedFields {
    private static final int CONTAINER_BYTES = 3;

    private final int maxDepth;
    private final long maxBytes;
    private long bytes;

    /**
     * Creates a conversion.
     *
     * @param maxDepth how deeply maps and lists may be nested
     * @param maxBytes how many bytes the fields may have, at least, as DynamoDB counts them; conversion stops there
     */
    EmittedFields(int maxDepth, long maxBytes) {
        this.maxDepth = maxDepth;
        this.maxBytes = maxBytes;
    }

    /**
     * Converts a record's fields.
     *
     * @throws RejectedRecordException if DynamoDB can't store them
     */
    Map<String, AttributeValue> convert(Map<?, ?> fields) throws RejectedRecordException {
        return map(fields, "", 1);
    }

    /** Returns the minimum size of what has been converted, as DynamoDB counts it. */
    long bytes() {
        return bytes;
    }

    private Map<String, AttributeValue> map(Map<?, ?> fields, String path, int depth) throws RejectedRecordException {
        checkDepth(depth);
        Map<String, AttributeValue> converted = new LinkedHashMap<>();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            if (!(field.getKey() instanceof String name) || name.isEmpty()) {
                throw new RejectedRecordException("A field name in the emitted record"
                        + (path.isEmpty() ? "" : "'s " + path) + " isn't a string of at least one character.");
            }
            add(Surrogates.check(name).length());
            converted.put(name, value(field.getValue(), path.isEmpty() ? name : path + "." + name, depth));
        }
        return converted;
    }

    private AttributeValue value(@Nullable Object value, String path, int depth) throws RejectedRecordException {
        add(1);
        if (value == null) {
            return AttributeValue.fromNul(true);
        }
        if (value instanceof String string) {
            add(string.length());
            return AttributeValue.fromS(Surrogates.check(string));
        }
        if (value instanceof Boolean bool) {
            return AttributeValue.fromBool(bool);
        }
        if (value instanceof Number number) {
            return AttributeValue.fromN(Numbers.canonical(text(number, path)));
        }
        if (value instanceof Map<?, ?> map) {
            add(CONTAINER_BYTES);
            return AttributeValue.fromM(map(map, path, depth + 1));
        }
        if (value instanceof List<?> list) {
            add(CONTAINER_BYTES);
            return AttributeValue.fromL(list(list, path, depth + 1));
        }
        throw unsupported(path, value);
    }

    private List<AttributeValue> list(List<?> elements, String path, int depth) throws RejectedRecordException {
        checkDepth(depth);
        List<AttributeValue> converted = new ArrayList<>();
        for (Object element : elements) {
            converted.add(value(element, path, depth));
        }
        return converted;
    }

    private static String text(Number number, String path) throws RejectedRecordException {
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new RejectedRecordException(
                        "The emitted field " + path + " is " + number + ", which DynamoDB can't store.");
            }
            return number.toString();
        }
        if (number instanceof BigDecimal
                || number instanceof BigInteger
                || number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte) {
            return number.toString();
        }
        throw unsupported(path, number);
    }

    private static RejectedRecordException unsupported(String path, Object value) {
        return new RejectedRecordException("The emitted field " + path + " is a "
                + value.getClass().getName()
                + ". Convert it to a string, a number, a boolean, a List, a Map or null.");
    }

    private void add(long minimum) throws RejectedRecordException {
        bytes += minimum;
        if (bytes > maxBytes) {
            throw new RejectedRecordException(
                    "The emitted record has more than " + maxBytes + " bytes as DynamoDB counts them.");
        }
    }

    private void checkDepth(int depth) throws RejectedRecordException {
        if (depth > maxDepth) {
            throw new RejectedRecordException("The emitted record is nested deeper than " + maxDepth + " levels.");
        }
    }
}
