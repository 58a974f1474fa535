package com.example;

import static io.serverlesspipeline.testing.Permission.allow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RecordedResource;
import org.junit.jupiter.api.Test;

/** Tests the program with Pulumi mocks: without AWS, and without the Pulumi CLI. */
final class UploadsTest {
    private final ProgramRun run = ProgramRun.up(Uploads::stack);

    private final RecordedResource bucket = run.resource("aws:s3/bucketV2:BucketV2");
    private final RecordedResource table = run.resource("aws:dynamodb/table:Table");

    @Test
    void allowsTheFunctionExactlyWhatItNeeds() {
        RecordedResource logs = run.resource("aws:cloudwatch/logGroup:LogGroup");
        RecordedResource failures = run.resource("aws:sqs/queue:Queue");

        run.role("uploads-role")
                .assertAllowsExactly(
                        allow("s3:GetObject").on(bucket.arn() + "/*"),
                        allow("dynamodb:PutItem").on(table.arn()),
                        allow("logs:CreateLogStream", "logs:PutLogEvents").on(logs.arn() + ":*"),
                        allow("sqs:SendMessage").on(failures.arn()));
    }

    @Test
    void makesNothingPublic() {
        run.assertNothingIsPublic();
    }

    @Test
    void protectsTheTable() {
        assertTrue(table.bool("deletionProtectionEnabled"));
    }

    @Test
    void exportsTheNameOfTheBucket() {
        assertEquals(bucket.id(), run.outputs().get("bucketName"));
    }
}
