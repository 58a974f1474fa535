package io.serverlesspipeline.deployment;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records the events of a deployment. */
final class RecordingListener implements DeploymentListener {

    private static final String PROCESS = "pid=";

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<ProcessHandle> program = new CompletableFuture<>();

    @Override
    public void creating(String type, String name) {
        events.add("creating " + name);
    }

    @Override
    public void created(DeployedResource resource) {
        events.add("created " + resource.name());
    }

    @Override
    public void programLog(ProgramLogSeverity severity, String message) {
        if (message.startsWith(PROCESS)) {
            long processId = Long.parseLong(message.substring(PROCESS.length()));
            ProcessHandle.of(processId).ifPresent(program::complete);
        } else if (severity != ProgramLogSeverity.DEBUG) {
            messages.add(severity + " " + message);
        }
    }

    List<String> events() {
        return List.copyOf(events);
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    /** Returns a future that completes when the program has reported its process ID. */
    CompletableFuture<ProcessHandle> program() {
        return program;
    }
}
