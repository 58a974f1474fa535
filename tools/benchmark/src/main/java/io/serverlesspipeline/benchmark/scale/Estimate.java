package io.serverlesspipeline.benchmark.scale;

/**
 * What an upload needs.
 *
 * @param ranges how many ranges the upload is split into, 0 if it isn't split
 * @param scans how many invocations find the ranges
 * @param rests how many invocations continue an upload or a range that another one couldn't finish in time
 * @param invocations all invocations
 * @param seconds how long it takes
 * @param functionSeconds the sum of the durations of all invocations
 * @param bound what determines how long it takes
 * @param recordUnits the write units of the records' items
 * @param progressUnits the write units of the items that record the upload's progress
 * @param gets the GET requests
 * @param sqsRequests the requests to Amazon SQS
 * @param eventBridgeEvents the events through Amazon EventBridge
 */
public record Estimate(
        long ranges,
        long scans,
        long rests,
        long invocations,
        double seconds,
        double functionSeconds,
        Bound bound,
        long recordUnits,
        long progressUnits,
        long gets,
        long sqsRequests,
        long eventBridgeEvents) {
    /** About how much the function and Lambda log for each invocation. */
    private static final double LOG_BYTES = 800;

    private static final double GIGABYTE = 1e9;

    /** What determines how long an upload takes. */
    public enum Bound {
        FUNCTIONS,
        SCAN,
        TABLE
    }

    /** Returns the sum of the write units. */
    public long writeUnits() {
        return recordUnits + progressUnits;
    }

    /** Returns the cost by service. */
    public Cost cost(FunctionSpeed function, Prices prices) {
        return new Cost(
                invocations * prices.lambdaRequest()
                        + functionSeconds * function.gigabytes() * prices.lambdaGigabyteSecond(),
                writeUnits() * prices.dynamoDbWriteUnit(),
                sqsRequests * prices.sqsRequest(),
                gets * prices.s3Get(),
                eventBridgeEvents * prices.eventBridgeEvent(),
                invocations * LOG_BYTES / GIGABYTE * prices.logGigabyte());
    }

    /** US dollars by service. */
    public record Cost(double lambda, double dynamoDb, double sqs, double s3, double eventBridge, double logs) {
        /** Returns the sum. */
        public double total() {
            return lambda + dynamoDb + sqs + s3 + eventBridge + logs;
        }
    }
}
