package io.serverlesspipeline.handler.notification;

/** What one message asks the function to do. */
public sealed interface Work {
    /** Returns the upload that the work belongs to. */
    Upload upload();

    /**
     * Stores an upload, or splits it into ranges if it is large.
     *
     * @param upload the upload
     */
    record WholeUpload(Upload upload) implements Work {}

    /**
     * Continues to split a large upload into ranges.
     *
     * @param upload the upload
     * @param boundary where the next range begins
     */
    record Scan(Upload upload, Boundary boundary) implements Work {}

    /**
     * Stores the records of a range.
     *
     * @param upload the upload
     * @param begin where the range begins
     * @param end the offset after its last record
     * @param done how much of it is stored
     */
    record Range(Upload upload, Boundary begin, long end, Progress done) implements Work {
        /** Returns the rest of this range. */
        public Range after(Progress progress) {
            return new Range(upload, begin, end, progress);
        }
    }

    /**
     * Where a range begins.
     *
     * @param range the number of the range, starting at 0
     * @param position the offset of its first byte
     * @param records how many records are before it
     */
    record Boundary(int range, long position, long records) {
        /** The beginning of an object. */
        public static final Boundary START = new Boundary(0, 0, 0);
    }
}
