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
 * What every experiment works with.
 *
 * @param workspace the checkout
 * @param directory where functions are unpacked, installed and run
 * @param environment the variables of this process
 * @param progress is told what is being done
 */
public record BenchmarkEnvironment(
        Workspace workspace, Path directory, Map<String, String> environment, Consumer<String> progress) {

    /** Returns a laboratory in the folder for everything that local runs make. */
    public static BenchmarkEnvironment in(
            Workspace workspace, Map<String, String> environment, Consumer<String> progress) throws IOException {
        Path directory = workspace.localDirectory().resolve("benchmark");
        return new BenchmarkEnvironment(workspace, Files.createDirectories(directory), environment, progress);
    }

    Candidates contestants() {
        return new Candidates(workspace, directory, environment);
    }

    SelfSignedCertificate certificate() throws IOException, InterruptedException {
        return SelfSignedCertificate.make(directory);
    }
}
