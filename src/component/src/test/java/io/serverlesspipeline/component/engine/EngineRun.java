package io.serverlesspipeline.component.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import pulumirpc.Resource.RegisterResourceOutputsRequest;

/** A run of a program in a separate process, as Pulumi starts it. */
record EngineRun(
        List<Registration> registrations, List<RegisterResourceOutputsRequest> outputs, List<String> warnings) {
    /** Runs a program that must succeed. */
    static EngineRun of(Class<?> program, boolean preview) throws IOException, InterruptedException {
        try (RecordingEngine engine = RecordingEngine.start(preview)) {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    // It ends before it would gain from more.
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    program.getName());
            builder.environment()
                    .putAll(Map.of(
                            "PULUMI_MONITOR", engine.address(),
                            "PULUMI_ENGINE", engine.address(),
                            "PULUMI_ORGANIZATION", "organization",
                            "PULUMI_PROJECT", "test-project",
                            "PULUMI_STACK", "test",
                            "PULUMI_ROOT_DIRECTORY", System.getProperty("user.dir"),
                            "PULUMI_DRY_RUN", Boolean.toString(preview),
                            "PULUMI_PARALLEL", "8",
                            "PULUMI_CONFIG", "{}",
                            "PULUMI_CONFIG_SECRET_KEYS", "[]"));
            Process process = builder.redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
            int exitCode = process.waitFor();
            if (exitCode != 0 || !engine.problems().isEmpty()) {
                throw new AssertionError(
                        "The program ended with " + exitCode + ": " + engine.problems() + "\n" + printed);
            }
            return new EngineRun(engine.registrations(), engine.outputs(), engine.warnings());
        }
    }

    /** Returns the only resource with a name. */
    Registration named(String name) {
        return registrations.stream()
                .filter(registration -> registration.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no resource " + name + " in " + names()));
    }

    /** Returns the resources that a pipeline created. */
    List<Registration> childrenOf(String pipeline) {
        String parent = named(pipeline).urn();
        return registrations.stream()
                .filter(registration -> registration.request().getParent().equals(parent))
                .toList();
    }

    List<String> names() {
        return registrations.stream().map(Registration::name).toList();
    }
}
