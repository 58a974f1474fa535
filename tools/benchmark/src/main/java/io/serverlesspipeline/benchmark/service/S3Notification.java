package io.serverlesspipeline.benchmark.service;

/** Creates S3 event notifications. */
final class S3Notification {
    private static final String TEMPLATE = """
            {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1",
             "eventTime":"2026-03-01T09:15:00.000Z","eventName":"ObjectCreated:Put",
             "userIdentity":{"principalId":"AWS:AIDAINPONIXQXHT3IKHL2"},
             "requestParameters":{"sourceIPAddress":"192.0.2.1"},
             "responseElements":{"x-amz-request-id":"D82B88E5F771F645",
              "x-amz-id-2":"vlR7PnpV2Ce81l0PRw6jlUpck7Jo5ZsQjryTjKlc5aLWGVHPZLj5NeC6qMa0emYBDXOo6QBU0Wo="},
             "s3":{"s3SchemaVersion":"1.0","configurationId":"uploads",
              "bucket":{"name":"%s","ownerIdentity":{"principalId":"A3I5XTEXAMAI3E"},"arn":"arn:aws:s3:::%s"},
              "object":{"key":"%s","size":%d,"eTag":"%s","sequencer":"0055AED6DCD90281E5"}}}]}
            """;

    private S3Notification() {}

    static String of(GeneratedObject object) {
        return TEMPLATE.formatted(FakeBucket.NAME, FakeBucket.NAME, object.key(), object.size(), FakeBucket.E_TAG);
    }
}
