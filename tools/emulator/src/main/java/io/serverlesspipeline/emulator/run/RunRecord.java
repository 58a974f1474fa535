package io.serverlesspipeline.emulator.run;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a pipeline that {@code up} started. It is no deployment state: the next {@code up} begins anew.
 *
 * @param port the port on which the emulator answers
 * @param engine what deployed the pipeline: {@code embedded} or {@code pulumi}
 * @param emulatorPid the process that runs the emulator, or null if it is not one of ours
 * @param rootKey the key of the emulator's root user
 * @param startedAt when {@code up} began
 * @param outputs the stack's outputs, empty until the program was deployed
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

    /** Returns the record of a pipeline whose emulator has just been started. */
    public static RunRecord started(int port, String engine, long emulatorPid, RootKey rootKey, Instant startedAt) {
        return new RunRecord(port, engine, emulatorPid, rootKey, startedAt, Map.of());
    }

    /** Returns this record with the stack's outputs. */
    public RunRecord deployed(Map<String, String> stackOutputs) {
        return new RunRecord(port, engine, emulatorPid, rootKey, startedAt, stackOutputs);
    }

    /** Returns whether the program was deployed to its end. */
    public boolean isDeployed() {
        return !outputs.isEmpty();
    }
}
