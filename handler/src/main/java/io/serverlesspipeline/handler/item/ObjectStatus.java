package io.serverlesspipeline.handler.item;

/** How far an upload has been stored. */
public enum ObjectStatus {
    /** Its records are being stored. */
    IN_PROGRESS,
    /** All its records are stored. */
    STORED,
    /** It was read to the end, and some of its records were rejected. */
    PARTIAL,
    /** Its content could not be read to the end. */
    FAILED
}
