package io.serverlesspipeline.handler.item;

/**
 * How far an object has been read, and what became of the records up to there.
 *
 * @param position how many bytes, decompressed, have been read
 * @param stored how many records are stored
 * @param rejected how many records were rejected
 * @param stale how many records were not put because a newer upload had put the same entity
 */
public record Progress(long position, long stored, long rejected, long stale) {
    /** Nothing has been read. */
    public static final Progress NONE = new Progress(0, 0, 0, 0);

    /** Returns how many records have been read. */
    public long records() {
        return stored + rejected + stale;
    }
}
