package io.serverlesspipeline.benchmark.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.benchmark.function.Candidate;
import io.serverlesspipeline.benchmark.function.Candidates;
import io.serverlesspipeline.benchmark.service.FakeAws;
import io.serverlesspipeline.benchmark.service.FakeAws.Usage;
import io.serverlesspipeline.benchmark.service.GeneratedObject;
import io.serverlesspipeline.emulator.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks countable costs that determine the function's speed. They are the same on every machine, regardless of its
 * load. The function runs in its own process from this build's packages, like in the benchmarks.
 */
final class FunctionCostIT {
    private static final Workspace WORKSPACE = Workspace.current();
    private static final int MEGABYTE = 1 << 20;

    /**
     * Slightly more than the current number, so a library that is added to the startup is detected. An AOT cache loads
     * all JDK classes from the training run, even if this event doesn't need them.
     */
    private static final long CLASSES_OF_ONE_EVENT = 6_200;

    private static final long BYTES_OF_THE_FUNCTION = 13 * MEGABYTE;

    /** Lambda's limit for packages that are uploaded directly. */
    private static final long BYTES_OF_THE_CUSTOM_RUNTIME = 50 * MEGABYTE;

    private static final int PUTS_IN_FLIGHT = 40;
    private static final String EVENT_OBJECT = "note.txt";

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Candidate function;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private FakeAws aws;

    @BeforeEach
    void start() throws IOException {
        function = new Candidates(WORKSPACE, directory, Map.of()).customRuntime();
        aws = FakeAws.plaintext();
    }

    @AfterEach
    void stop() throws IOException {
        aws.close();
    }

    @Test
    void oneEventReadsOnceAndPutsOnce_andLaterEventsOpenNoConnection() throws Exception {
        GeneratedObject object = GeneratedObject.text(1024);
        assertThat(object.key()).isEqualTo(EVENT_OBJECT);
        String event = aws.upload(object);
        try (FunctionSession session = FunctionSession.start(function, aws, Map.of(), directory, event)) {
            session.awaitFirst();
            assertThat(aws.usage()).isEqualTo(new Usage(1, 1, 1, 1));

            for (int count = 0; count < 10; count++) {
                session.invoke(event);
            }

            assertThat(aws.usage()).isEqualTo(new Usage(1, 11, 1, 11));
        }
    }

    @Test
    void recordsArePutOnce_withNoMoreConnectionsThanPutsInFlight() throws Exception {
        String event = aws.upload(GeneratedObject.records(1000));
        try (FunctionSession session = FunctionSession.start(function, aws, Map.of(), directory, event)) {
            session.awaitFirst();
        }

        Usage usage = aws.usage();
        assertThat(usage.bucketConnections()).isEqualTo(1);
        assertThat(usage.bucketRequests()).isEqualTo(1);
        // The object's item is put before the first record and after the last record.
        assertThat(usage.tableRequests()).isEqualTo(1002);
        assertThat(usage.tableConnections()).isBetween(1L, PUTS_IN_FLIGHT + 1L);
    }

    @Test
    void oneEventLoadsFewClasses() throws Exception {
        Path log = directory.resolve("classes.log");
        Map<String, String> variables = Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log + ":none");
        String event = aws.upload(GeneratedObject.text(1024));
        try (FunctionSession session = FunctionSession.start(function, aws, variables, directory, event)) {
            session.awaitFirst();
        }

        try (Stream<String> lines = Files.lines(log)) {
            assertThat(lines.filter(line -> line.contains(" source: ")).count()).isBetween(500L, CLASSES_OF_ONE_EVENT);
        }
    }

    @Test
    void thePackagesStaySmall() {
        Path function = WORKSPACE.root().resolve("handler/target/function.zip");

        assertThat(function.toFile().length()).isBetween(1L, BYTES_OF_THE_FUNCTION);
        assertThat(WORKSPACE.customRuntimePackage().toFile().length()).isBetween(1L, BYTES_OF_THE_CUSTOM_RUNTIME);
    }
}
