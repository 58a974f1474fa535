package io.serverlesspipeline.handler.settings;

/**
 * The limits that bound memory and time, whatever is uploaded. Each is set by an environment variable.
 *
 * @param maxLineBytes the maximum length in bytes of a record in the file ({@code PIPELINE_MAX_LINE_BYTES}; default
 *     1048576, from 1024 to 16777216); above 1048576, at most a sixty-fourth of the heap
 * @param maxRecordBytes the maximum size in bytes of a record's item, as DynamoDB counts them
 *     ({@code PIPELINE_MAX_RECORD_BYTES}; default 409600, which is DynamoDB's own limit, from 1024)
 * @param maxNesting how deeply objects and arrays of a record may be nested, including the record itself
 *     ({@code PIPELINE_MAX_NESTING}; default 32, which is DynamoDB's own limit, from 1)
 * @param maxDecompressionRatio how many times larger than its compressed form an object may be
 *     ({@code PIPELINE_MAX_DECOMPRESSION_RATIO}; default 200, from 1 to 1100)
 * @param maxBodyBytes the maximum size in bytes of an object without records whose text is stored
 *     ({@code PIPELINE_MAX_BODY_BYTES}; default 8192, from 0 to 262144)
 * @param rejectedBytes how many of a rejected record's first bytes are stored ({@code PIPELINE_REJECTED_BYTES}; default
 *     256, from 0 to 4096)
 * @param rejectedDays after how many days a rejected record's item expires ({@code PIPELINE_REJECTED_DAYS}; default 30,
 *     from 1 to 3650)
 * @param maxRejectedItems how many rejected records of an object get an item ({@code PIPELINE_MAX_REJECTED_ITEMS};
 *     default 1000, from 0 to 1000000)
 * @param putsInFlight how many puts may be in flight at a time ({@code PIPELINE_PUTS_IN_FLIGHT}; default 40, from 1 to
 *     256); fewer while the table throttles, or while the items are too large for the memory
 * @param checkpointRecords after how many records a checkpoint is saved ({@code PIPELINE_CHECKPOINT_RECORDS}; default
 *     5000, from 1 to 1000000), at least every ten seconds
 * @param timeReserveSeconds how many seconds before the function's timeout reading stops
 *     ({@code PIPELINE_TIME_RESERVE_SECONDS}; default 10, from 1 to 300)
 * @param maxAttempts how often a request to S3 or DynamoDB is sent if the server or the network fails, before the
 *     invocation fails ({@code PIPELINE_ATTEMPTS}; default 8, from 1 to 20); throttled requests are retried until time
 *     runs out
 */
public record Limits(
        int maxLineBytes,
        int maxRecordBytes,
        int maxNesting,
        int maxDecompressionRatio,
        int maxBodyBytes,
        int rejectedBytes,
        int rejectedDays,
        int maxRejectedItems,
        int putsInFlight,
        int checkpointRecords,
        int timeReserveSeconds,
        int maxAttempts) {

    static Limits from(EnvironmentVariables environment) {
        return new Limits(
                environment.integer("PIPELINE_MAX_LINE_BYTES", 1 << 20, 1024, 16 << 20),
                environment.integer("PIPELINE_MAX_RECORD_BYTES", 400 << 10, 1024, 400 << 10),
                environment.integer("PIPELINE_MAX_NESTING", 32, 1, 32),
                environment.integer("PIPELINE_MAX_DECOMPRESSION_RATIO", 200, 1, 1100),
                environment.integer("PIPELINE_MAX_BODY_BYTES", 8 << 10, 0, 256 << 10),
                environment.integer("PIPELINE_REJECTED_BYTES", 256, 0, 4096),
                environment.integer("PIPELINE_REJECTED_DAYS", 30, 1, 3650),
                environment.integer("PIPELINE_MAX_REJECTED_ITEMS", 1000, 0, 1_000_000),
                environment.integer("PIPELINE_PUTS_IN_FLIGHT", 40, 1, 256),
                environment.integer("PIPELINE_CHECKPOINT_RECORDS", 5000, 1, 1_000_000),
                environment.integer("PIPELINE_TIME_RESERVE_SECONDS", 10, 1, 300),
                environment.integer("PIPELINE_ATTEMPTS", 8, 1, 20));
    }
}
