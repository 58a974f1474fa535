package io.serverlesspipeline.handler.record;

/**
 * The place of a stored record in its object.
 *
 * @param record the number of the object's record that it comes from, starting at 1
 * @param emitted its number among those that transformers emit for that record, starting at 1; 1 without transformers
 */
public record RecordPlace(long record, int emitted) {
    /** Returns the place of a record that no transformer changes. */
    public static RecordPlace of(long record) {
        return new RecordPlace(record, 1);
    }

    /** Returns whether it is the first record that is stored in place of the object's record. */
    public boolean isFirst() {
        return emitted == 1;
    }
}
