package io.serverlesspipeline.handler.item;

import java.math.BigDecimal;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of items as DynamoDB counts it.
 *
 * <p>Follows "DynamoDB item sizes and formats" in the Amazon DynamoDB Developer Guide: names and text count in UTF-8; a
 * number one byte for each two digits and one more, and one for a minus sign; a truth value or a null one byte; a list
 * or a map three bytes, and one for each value in it.
 */
final class ItemSize {
    private static final int OF_LIST_OR_MAP = 3;
    private static final int OF_ELEMENT = 1;

    private ItemSize() {}

    /** Returns the size of an item in bytes. */
    static long of(Map<String, AttributeValue> item) {
        long size = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            size += utf8Length(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    private static long of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8Length(value.s());
            case N -> ofNumber(new BigDecimal(value.n()));
            case M -> OF_LIST_OR_MAP + (long) OF_ELEMENT * value.m().size() + of(value.m());
            case L -> ofList(value.l());
            default -> 1;
        };
    }

    private static long ofList(Iterable<AttributeValue> values) {
        long size = OF_LIST_OR_MAP;
        for (AttributeValue value : values) {
            size += OF_ELEMENT + of(value);
        }
        return size;
    }

    /**
     * The digits count in pairs on either side of the decimal point, so that an odd exponent may cost one byte more.
     */
    private static long ofNumber(BigDecimal number) {
        if (number.signum() == 0) {
            return 1;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        long digits = (long) stripped.precision() + Math.floorMod(stripped.scale(), 2);
        return 1 + (digits + 1) / 2 + (number.signum() < 0 ? 1 : 0);
    }

    private static long utf8Length(String text) {
        long length = text.length();
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit >= 0x80) {
                // A surrogate is half of a character that has four bytes.
                length += unit < 0x800 || Character.isSurrogate(unit) ? 1 : 2;
            }
        }
        return length;
    }
}
