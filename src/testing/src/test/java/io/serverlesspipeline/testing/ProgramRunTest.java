package io.serverlesspipeline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.s3.BucketV2;
import com.pulumi.core.Output;
import com.pulumi.deployment.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests how a program is run, and how its resources are found. */
final class ProgramRunTest {
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

    @Test
    void recordsResources_inPreviewAndUp() {
        List<Boolean> dryRuns = new ArrayList<>();

        ProgramRun preview = ProgramRun.preview(context -> {
            dryRuns.add(Deployment.getInstance().isDryRun());
            TestStack.deploy(context);
        });
        ProgramRun up = ProgramRun.up(context -> {
            dryRuns.add(Deployment.getInstance().isDryRun());
            TestStack.deploy(context);
        });

        assertThat(dryRuns).containsExactly(true, false);
        assertThat(up.resources())
                .isEqualTo(preview.resources())
                .extracting(RecordedResource::name)
                .containsExactly("block", "bucket", "policy", "role");
        assertThat(up.resources(BUCKET)).containsExactly(up.resource(BUCKET));
        assertThat(up.outputs()).isEqualTo(Map.of("bucketName", "bucket-1a2b3c4"));
        assertThat(up.urns()).anyMatch(urn -> urn.endsWith("$aws:s3/bucketV2:BucketV2::bucket"));
    }

    @Test
    void readsInputsByType() {
        RecordedResource block = ProgramRun.up(TestStack::deploy).resource(BLOCK, "block");

        assertThat(block.bool("blockPublicAcls")).isTrue();
        assertThat(block.string("bucket")).isEqualTo("bucket-1a2b3c4");
        assertThatThrownBy(() -> block.string("acl"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Input acl of block (" + BLOCK + ") isn't set. The inputs that are set: [blockPublicAcls,"
                        + " blockPublicPolicy, bucket, ignorePublicAcls, restrictPublicBuckets]");
        assertThatThrownBy(() -> block.number("blockPublicAcls"))
                .hasMessage("Input blockPublicAcls of block (" + BLOCK + "): expected a number, but it is true");
    }

    @Test
    void lists_whatThereIs_whenAResourceIsNotFound() {
        ProgramRun run = ProgramRun.up(context -> {
            new BucketV2("first");
            new BucketV2("second");
        });

        assertThatThrownBy(() -> run.resource(BUCKET, "third"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "There is no resource third of type " + BUCKET + ". The names of this type: [first, second]");
        assertThatThrownBy(() -> run.resource(BUCKET))
                .hasMessage("There are 2 resources of type " + BUCKET
                        + ", but one was expected. Also pass a name: [first, second]");
        assertThatThrownBy(() -> run.role("role"))
                .hasMessage(
                        "There is no resource of type aws:iam/role:Role. The types in the program: [" + BUCKET + "]");
    }

    @Test
    void passesConfigurationProjectAndStack() {
        List<String> seen = new ArrayList<>();

        ProgramRun run = MockedProgram.of(context -> {
                    seen.add(context.projectName() + " " + context.stackName());
                    seen.add(context.config().require("team"));
                    context.export("size", Output.of(context.config().requireInteger("memorySize")));
                    new BucketV2("bucket");
                })
                .withProject("uploads")
                .withStack("prod")
                .withConfig("uploads:team", "platform")
                .withConfig("uploads:memorySize", "1024")
                .withConfig("aws:region", "us-east-1")
                .run(RunMode.UP);

        assertThat(seen).containsExactly("uploads prod", "platform");
        assertThat(run.outputs()).containsEntry("size", 1024);
        assertThat(run.resource(BUCKET).outputs()).containsEntry("region", "us-east-1");
    }

    @Test
    void failsWithTheMessageOfTheProgram() {
        assertThatThrownBy(() -> ProgramRun.up(context -> context.config().require("team")))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The program failed: ")
                .hasMessageContaining("test-project:team");
        assertThatThrownBy(() ->
                        ProgramRun.preview(context -> TestStack.bucket().arn().applyValue(arn -> {
                            throw new IllegalArgumentException("no bucket " + arn);
                        })))
                .hasMessage("The program failed: java.lang.IllegalArgumentException: no bucket"
                        + " arn:aws:s3:::bucket-1a2b3c4");
    }

    @Test
    void expectsAFailure() {
        FailedRun failed = MockedProgram.of(context -> {
                    new BucketV2("bucket");
                    throw new IllegalStateException("no more");
                })
                .expectFailure();

        assertThat(failed.message()).isEqualTo("java.lang.IllegalStateException: no more");
        assertThat(failed.failures()).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(failed.resources()).extracting(RecordedResource::name).containsExactly("bucket");
        assertThatThrownBy(MockedProgram.of(context -> new BucketV2("bucket"))::expectFailure)
                .isInstanceOf(AssertionError.class)
                .hasMessage("The program was expected to fail, but it registered [bucket (" + BUCKET + ")]");
    }
}
