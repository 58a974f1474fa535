package io.serverlesspipeline.handler.record;

import java.util.Arrays;

/**
 * Buffers the bytes of one record as they are in the file, truncated at a limit so that no record can exhaust the
 * memory.
 */
final class RecordBuffer {
    private final int limit;
    private byte[] bytes = new byte[1024];
    private int length;
    private boolean truncated;
    private long start;

    RecordBuffer(int limit) {
        this.limit = limit;
    }

    /** Clears the buffer for a record that begins at the given offset. */
    void reset(long offset) {
        length = 0;
        truncated = false;
        start = offset;
    }

    void append(int value) {
        if (length == limit) {
            truncated = true;
            return;
        }
        ensureCapacity(length + 1);
        bytes[length++] = (byte) value;
    }

    void append(byte[] source, int offset, int count) {
        int kept = Math.min(count, limit - length);
        truncated |= kept < count;
        ensureCapacity(length + kept);
        System.arraycopy(source, offset, bytes, length, kept);
        length += kept;
    }

    private void ensureCapacity(int capacity) {
        if (capacity > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(capacity, bytes.length * 2)));
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Returns whether the record has more bytes than the limit. */
    boolean isTruncated() {
        return truncated;
    }

    /** Returns the offset at which the record begins. */
    long start() {
        return start;
    }

    byte[] prefix(int count) {
        return Arrays.copyOf(bytes, Math.min(count, length));
    }

    /** Returns whether the record consists of JSON whitespace. */
    boolean isBlank() {
        return consistsOf(ByteSet.JSON_WHITESPACE);
    }

    /** Returns whether the record consists of the given bytes only; an empty record does. */
    boolean consistsOf(ByteSet allowed) {
        for (int index = 0; index < length; index++) {
            if (!allowed.contains(bytes[index])) {
                return false;
            }
        }
        return !truncated;
    }
}
