package io.serverlesspipeline.handler.item;

import java.math.BigDecimal;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of an item: as DynamoDB counts it, and as it is held in memory.
 *
 * <p>The former follows "DynamoDB item sizes and formats" in the Amazon DynamoDB Developer Guide: names and strings
 * count in UTF-8; a number one byte for each two digits and one more, and one for a minus sign; a boolean or a null one
 * byte; a list or a map three bytes, and one for each value in it.
 *
 * <p>The latter is an estimate, of 64-bit Java with compressed references: the objects that hold the item, and the
 * request's JSON, which exists several times over while it is built, signed and sent.
 */
final class ItemSize {
    private static final int CONTAINER_BYTES = 3;
    private static final int ELEMENT_BYTES = 1;

    private static final int VALUE_HEAP = 56;
    private static final int STRING_HEAP = 48;
    private static final int ENTRY_HEAP = 48;
    private static final int ELEMENT_HEAP = 6;
    private static final int CONTAINER_HEAP = 112;

    /** What stands around a value in JSON: {@code {"NULL":},}. */
    private static final int VALUE_JSON = 10;

    private static final int JSON_COPIES = 6;

    private long bytes;
    private long heap;
    private long json;

    private ItemSize() {}

    /** Returns the size of an item. */
    static ItemSize of(Map<String, AttributeValue> item) {
        ItemSize size = new ItemSize();
        size.addFields(item);
        return size;
    }

    /** Returns how many bytes the item has, as DynamoDB counts them. */
    long bytes() {
        return bytes;
    }

    /** Returns about how many bytes of memory the item takes, and a request that puts it. */
    long heapBytes() {
        return heap + JSON_COPIES * json;
    }

    private void addFields(Map<String, AttributeValue> fields) {
        heap += (long) ENTRY_HEAP * fields.size();
        for (Map.Entry<String, AttributeValue> field : fields.entrySet()) {
            addString(field.getKey());
            addValue(field.getValue());
        }
    }

    private void addValue(AttributeValue value) {
        heap += VALUE_HEAP;
        json += VALUE_JSON;
        switch (value.type()) {
            case S -> addString(value.s());
            case N -> addNumber(value.n());
            case M -> {
                addElements(value.m().size());
                addFields(value.m());
            }
            case L -> {
                addElements(value.l().size());
                value.l().forEach(this::addValue);
            }
            default -> bytes++;
        }
    }

    private void addElements(int count) {
        bytes += CONTAINER_BYTES + (long) ELEMENT_BYTES * count;
        heap += CONTAINER_HEAP + (long) ELEMENT_HEAP * count;
    }

    /**
     * The digits count in pairs on either side of the decimal point, so that an odd exponent may cost one byte more.
     */
    private void addNumber(String text) {
        heap += STRING_HEAP + text.length();
        json += text.length();
        BigDecimal number = new BigDecimal(text);
        if (number.signum() == 0) {
            bytes++;
            return;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        long digits = (long) stripped.precision() + Math.floorMod(stripped.scale(), 2);
        bytes += 1 + (digits + 1) / 2 + (number.signum() < 0 ? 1 : 0);
    }

    private void addString(String text) {
        int length = text.length();
        long utf8 = length;
        long escapes = 0;
        int all = 0;
        for (int index = 0; index < length; index++) {
            char unit = text.charAt(index);
            all |= unit;
            if (unit >= 0x80) {
                // A surrogate is half of a character that has four bytes.
                utf8 += unit < 0x800 || Character.isSurrogate(unit) ? 1 : 2;
            } else if (unit < ' ') {
                escapes += "u0000".length();
            } else if (unit == '"' || unit == '\\') {
                escapes++;
            }
        }
        bytes += utf8;
        json += utf8 + escapes;
        heap += STRING_HEAP + (all > 0xff ? 2L * length : length);
    }
}
