package io.serverlesspipeline.handler.item;

import io.serverlesspipeline.handler.notification.Progress;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which ranges of a split upload are stored.
 *
 * @param splitBytes about how many bytes each range has
 * @param ranges how many ranges there are, -1 until all of the upload has been scanned
 * @param completed the numbers of the ranges that are stored
 * @param total the sums of their counts, and the offset after the last record when all of the upload has been scanned
 * @param failure why the upload can't be read to the end, null if it can
 */
public record SplitProgress(
        long splitBytes,
        int ranges,
        BitSet completed,
        Progress total,
        @Nullable String failure) {
    public SplitProgress {
        completed = (BitSet) completed.clone();
    }

    /** Returns the progress of an upload that hasn't been scanned. */
    public static SplitProgress begin(long splitBytes) {
        return new SplitProgress(splitBytes, -1, new BitSet(), Progress.NONE, null);
    }

    @Override
    public BitSet completed() {
        return (BitSet) completed.clone();
    }

    /** Returns whether a range is stored. */
    public boolean isCompleted(int range) {
        return completed.get(range);
    }

    /** Returns whether all ranges are stored. */
    public boolean isCompleted() {
        return ranges >= 0 && completed.cardinality() == ranges;
    }

    /**
     * Returns the progress after all of the upload has been scanned.
     *
     * @param count the number of ranges
     * @param end the offset after the last record
     */
    public SplitProgress scanned(int count, long end, @Nullable String problem) {
        return ranges >= 0
                ? this
                : new SplitProgress(
                        splitBytes, count, completed, total.withPosition(end), failure == null ? problem : failure);
    }

    /** Returns the progress after a range is stored. A range that was stored before changes nothing. */
    public SplitProgress completed(int range, Progress counts, @Nullable String problem) {
        if (completed.get(range)) {
            return this;
        }
        BitSet all = completed();
        all.set(range);
        Progress sum = new Progress(
                total.position(),
                total.stored() + counts.stored(),
                total.rejected() + counts.rejected(),
                total.stale() + counts.stale(),
                total.omitted() + counts.omitted(),
                total.filtered() + counts.filtered());
        return new SplitProgress(splitBytes, ranges, all, sum, failure == null ? problem : failure);
    }
}
