package io.serverlesspipeline.benchmark.scale;

/**
 * Unit prices in US dollars.
 *
 * @param lambdaRequest one invocation
 * @param lambdaGigabyteSecond one second of a function with 1024 MB
 * @param sqsRequest one request to a standard queue, for up to 64 KB
 * @param dynamoDbWriteUnit one write unit of an on-demand table
 * @param s3Get one GET request
 * @param eventBridgeEvent one event that S3 sends to the default event bus
 * @param logGigabyte one gigabyte that CloudWatch Logs ingests
 */
public record Prices(
        double lambdaRequest,
        double lambdaGigabyteSecond,
        double sqsRequest,
        double dynamoDbWriteUnit,
        double s3Get,
        double eventBridgeEvent,
        double logGigabyte) {
    private static final double MILLION = 1e6;

    /**
     * List prices in us-east-1 for arm64, on demand, in the first tier and without the free tier, as of 2025.
     *
     * <ul>
     *   <li>"AWS Lambda Pricing": 0.20 for a million requests, 0.0000133334 for a GB-second on Arm
     *   <li>"Amazon SQS pricing": 0.40 for a million requests to standard queues
     *   <li>"Amazon DynamoDB pricing for on-demand capacity": 0.625 for a million write request units, since the price
     *       reduction of November 2024
     *   <li>"Amazon S3 pricing": 0.0004 for 1000 GET requests, S3 Standard
     *   <li>"Amazon EventBridge pricing": 1.00 for a million events, which applies to events that a service sends only
     *       after you opt in, as S3 does
     *   <li>"Amazon CloudWatch Pricing": 0.50 for a GB of standard logs
     * </ul>
     */
    public static final Prices US_EAST_1 = new Prices(
            0.20 / MILLION, 0.0000133334, 0.40 / MILLION, 0.625 / MILLION, 0.40 / MILLION, 1.00 / MILLION, 0.50);
}
