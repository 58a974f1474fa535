package io.serverlesspipeline.handler;

import io.serverlesspipeline.handler.settings.Settings;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The clients of the two services, which share their connections. */
record AwsClients(S3Client s3, DynamoDbClient dynamoDb) {
    static AwsClients create(Settings settings) {
        // The JDK keeps only five connections to a host otherwise, and opens a new one for every further put.
        System.setProperty(
                "http.maxConnections", Integer.toString(settings.limits().putsInFlight()));
        SdkHttpClient http = UrlConnectionHttpClient.create();
        return new AwsClients(
                S3Client.builder()
                        .httpClient(http)
                        .forcePathStyle(settings.pathStyle())
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .build(),
                DynamoDbClient.builder().httpClient(http).build());
    }
}
