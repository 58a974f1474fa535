package io.serverlesspipeline.handler.table;

/**
 * The bounds of the puts that run or wait at a time.
 *
 * @param puts how many puts may be in flight or ready to be sent
 * @param bytes how much memory all unfinished puts may take together; a single put is allowed whatever its size
 */
public record PutBounds(int puts, long bytes) {}
