package io.serverlesspipeline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.testsupport.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Java example and its unit test, with a transformation that lets its function do everything with the uploads. */
final class WidenedExample {
    private static final Path EXAMPLE = Checkout.root().resolve("examples/java");
    private static final String PROGRAM = "src/main/java/com/example/Uploads.java";
    private static final String TEST = "src/test/java/com/example/UploadsTest.java";

    private static final String PIPELINE = "new ServerlessPipeline(\"uploads\")";

    private static final String WIDENED = """
        new ServerlessPipeline(
                "uploads",
                io.serverlesspipeline.component.ServerlessPipelineArgs.builder().build(),
                com.pulumi.resources.ComponentResourceOptions.builder()
                        .resourceTransformations(child -> child.args() instanceof com.pulumi.aws.iam.RolePolicyArgs policy
                                ? java.util.Optional.of(new com.pulumi.resources.ResourceTransformation.Result(
                                        com.pulumi.aws.iam.RolePolicyArgs.builder(policy)
                                                .policy(policy.policy()
                                                        .applyValue(json -> json.replace("s3:GetObject", "s3:*")))
                                                .build(),
                                        child.options()))
                                : java.util.Optional.empty())
                        .build())""";

    private WidenedExample() {}

    static void writeTo(Path folder) throws IOException {
        for (String file : new String[] {"pom.xml", PROGRAM, TEST}) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(EXAMPLE.resolve(file), copy);
        }
        String program = Files.readString(folder.resolve(PROGRAM));
        assertThat(program).contains(PIPELINE);
        Files.writeString(folder.resolve(PROGRAM), program.replace(PIPELINE, WIDENED));
    }
}
