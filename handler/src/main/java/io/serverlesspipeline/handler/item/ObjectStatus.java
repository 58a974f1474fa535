package io.serverlesspipeline.handler.item;

/** How far an upload has been stored. */
public enum ObjectStatus {
    /** Its records are being stored. */
    IN_PROGRESS,
    /** All records are stored. */
    STORED,
    /** The upload was read to the end, and some records were rejected. */
    PARTIAL,
    /** The content couldn't be read to the end. */
    FAILED
}
