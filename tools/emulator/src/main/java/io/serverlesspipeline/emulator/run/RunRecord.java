package io.serverlesspipeline.emulator.run;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record of a pipeline that {@code up} started. It isn't a deployment state: the next {@code up} starts over.
 *
 * @param port the emulator's port
 * @param engine the engine that deployed the pipeline: {@code embedded} or {@code pulumi}
 * @param emulatorPid the process ID of the emulator, or null if {@code up} didn't start it
 * @param rootKey the key of the emulator's root user
 * @param startedAt the time when {@code up} started
 * @param outputs the stack's outputs, empty until the program is deployed
 */
public record RunRecord(
        int port,
        String engine,
        @Nullable Long emulatorPid,
        RootKey rootKey,
        Instant startedAt,
        Map<String, String> outputs) {
    public RunRecord {
        outputs = Map.copyOf(outputs);
    }

    /** Returns the record of a pipeline whose emulator has started. */
    public static RunRecord started(int port, String engine, long emulatorPid, RootKey rootKey, Instant startedAt) {
        return new RunRecord(port, engine, emulatorPid, rootKey, startedAt, Map.of());
    }

    /** Returns this record with the stack's outputs. */
    public RunRecord deployed(Map<String, String> stackOutputs) {
        return new RunRecord(port, engine, emulatorPid, rootKey, startedAt, stackOutputs);
    }

    /** Returns whether the deployment is complete. */
    public boolean isDeployed() {
        return !outputs.isEmpty();
    }
}
