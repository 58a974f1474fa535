package io.serverlesspipeline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.testsupport.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs Maven in the checkout as users do, and as Pulumi's Java host does for each preview and update. */
final class DeploymentBuildIT {
    private static final List<String> DEPLOYMENT =
            List.of("Serverless Pipeline", "handler API", "handler", "component", "program");
    private static final Pattern MODULE =
            Pattern.compile("Building (?:Serverless Pipeline: )?(.+?) +\\d+\\.\\d+\\.\\d+");

    @Test
    void buildsEveryModule() throws Exception {
        assertThat(modules(Map.of()))
                .containsAll(DEPLOYMENT)
                .contains("testing", "custom runtime package", "local run", "provider", "benchmarks");
    }

    @Test
    void buildsOnlyTheModulesOfTheProgram_whenPulumiListsItsPackages() throws Exception {
        assertThat(modules(Map.of(), "-DmainClass=com.pulumi.bootstrap.internal.Main", "-DmainArgs=packages"))
                .isEqualTo(DEPLOYMENT);
    }

    @Test
    void buildsOnlyTheModulesOfTheProgram_whenPulumiRunsIt() throws Exception {
        assertThat(modules(Map.of("PULUMI_ROOT_DIRECTORY", root().toString()))).isEqualTo(DEPLOYMENT);
    }

    private static List<String> modules(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home", ""), "bin", "mvn").toString(),
                "--batch-mode",
                "--offline",
                "-Dstyle.color=never",
                "-Denforcer.skip",
                "-Dmaven.repo.local=" + System.getProperty("maven.repository", ""),
                "validate"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root().toFile()).redirectErrorStream(true);
        builder.environment().remove("PULUMI_ROOT_DIRECTORY");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return MODULE.matcher(output).results().map(module -> module.group(1)).toList();
    }

    private static Path root() {
        return Checkout.root();
    }
}
