package io.serverlesspipeline.handler.item;

import java.math.BigDecimal;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of an item, both as DynamoDB counts it and as an estimate of the memory it takes.
 *
 * <p>DynamoDB's size follows "DynamoDB item sizes and formats" in the Amazon DynamoDB Developer Guide. Names and
 * strings count their UTF-8 bytes. A number counts one byte for each two significant digits, one more byte, and one for
 * a minus sign. A boolean or a null counts one byte. A list or a map counts three bytes, plus one for each element.
 *
 * <p>The memory estimate assumes 64-bit Java with compressed references. It covers the objects that represent the item,
 * and the JSON of the request, of which several copies exist while the request is built, signed and sent.
 */
final class ItemSize {
    private static final int CONTAINER_BYTES = 3;
    private static final int ELEMENT_BYTES = 1;

    private static final int VALUE_HEAP = 56;
    private static final int STRING_HEAP = 48;
    private static final int ENTRY_HEAP = 48;
    private static final int ELEMENT_HEAP = 6;
    private static final int CONTAINER_HEAP = 112;

    /** The JSON around a value: {@code {"NULL":},}. */
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

    /** Returns the item's size in bytes, as DynamoDB counts them. */
    long bytes() {
        return bytes;
    }

    /** Returns an estimate of how much memory the item and the request that puts it take. */
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

    /** Counts digits in pairs on either side of the decimal point, so an odd exponent can cost one more byte. */
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
                // A surrogate is half of a character of four bytes.
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
