package io.serverlesspipeline.testing;

import static io.serverlesspipeline.testing.Permission.allow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.Context;
import com.pulumi.core.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that the code in the guide is code that the build runs: in the Java example, or in this class. */
final class GuideTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final List<String> SOURCES = List.of(
            "examples/java/src/main/java/com/example/Uploads.java",
            "examples/java/src/test/java/com/example/UploadsTest.java",
            "src/testing/src/test/java/io/serverlesspipeline/testing/GuideTest.java");

    @Test
    void showsCodeOfTestedSources() throws IOException {
        List<String> sources =
                SOURCES.stream().map(source -> withoutLayout(read(source))).toList();

        assertThat(CODE.matcher(read("docs/testing.md")).results().map(result -> withoutLayout(code(result))))
                .hasSize(5)
                .allSatisfy(code -> assertThat(sources).anyMatch(source -> source.contains(code)));
    }

    @Test
    void configuresAProgram() {
        ProgramRun run = MockedProgram.of(Program::stack)
                .withConfig("uploads:memorySize", "1024")
                .withProject("uploads")
                .withStack("prod")
                .run(RunMode.PREVIEW);

        assertThat(run.outputs()).containsEntry("memorySize", 1024);
    }

    @Test
    void expectsAFailure() {
        FailedRun failed = MockedProgram.of(Program::broken).expectFailure();

        assertEquals("java.lang.IllegalStateException: memorySize is missing", failed.message());
    }

    @Test
    void requiresACondition() {
        ProgramRun run = ProgramRun.up(TestStack::deploy);
        RecordedResource bucket = run.resource("aws:s3/bucketV2:BucketV2");

        run.role("role")
                .assertAllowsExactly(allow("s3:GetObject")
                        .on(bucket.arn() + "/*")
                        .when("StringEquals", "s3:ResourceAccount", AwsMocks.ACCOUNT_ID));
    }

    private static String code(MatchResult result) {
        return result.group(1);
    }

    private static String withoutLayout(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }

    /** A program that reads its configuration. */
    private static final class Program {
        static void stack(Context context) {
            context.export("memorySize", Output.of(context.config().requireInteger("memorySize")));
        }

        static void broken(Context context) {
            if (context.config().get("memorySize").isEmpty()) {
                throw new IllegalStateException("memorySize is missing");
            }
        }
    }
}
