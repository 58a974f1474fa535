package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.function.Candidates;
import io.serverlesspipeline.benchmark.service.SelfSignedCertificate;
import io.serverlesspipeline.emulator.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The environment that every experiment runs in.
 *
 * @param workspace the checkout
 * @param directory the folder in which functions are unpacked, installed and run
 * @param variables the environment variables of this process
 * @param progress receives a description of each step
 */
public record BenchmarkEnvironment(
        Workspace workspace, Path directory, Map<String, String> variables, Consumer<String> progress) {

    /** Creates an environment in the folder for local runs. */
    public static BenchmarkEnvironment in(Workspace workspace, Map<String, String> variables, Consumer<String> progress)
            throws IOException {
        Path directory = workspace.localDirectory().resolve("benchmark");
        return new BenchmarkEnvironment(workspace, Files.createDirectories(directory), variables, progress);
    }

    Candidates candidates() {
        return new Candidates(workspace, directory, variables);
    }

    SelfSignedCertificate certificate() throws IOException, InterruptedException {
        return SelfSignedCertificate.create(directory);
    }
}
