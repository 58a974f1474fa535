package io.serverlesspipeline.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.handler.testing.Gzip;
import io.serverlesspipeline.handler.testing.LargeRecords;
import io.serverlesspipeline.handler.testing.Mappings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the function in the smallest heap that it gets: that of the custom runtime with 128 MB. */
class MemoryTest {
    private static final int RECORDS = 8;

    /** The options of the custom runtime. */
    private static final List<String> HEAP = List.of("-Xmx96m", "-XX:+UseSerialGC", "-Xmn24m", "-XX:SurvivorRatio=2");

    @Test
    void theLargestRecordsAreStored_howeverSlowTheTableIs() throws Exception {
        try (SlowServices services = new SlowServices()) {
            for (LargeRecords kind : LargeRecords.values()) {
                services.putObject(kind + ".ndjson.gz", Gzip.of(kind.file(RECORDS)));
            }

            String output = run(services, Arrays.stream(LargeRecords.values()).map(kind -> kind + ".ndjson.gz"));

            assertThat(output).doesNotContain("OutOfMemoryError");
            for (LargeRecords kind : LargeRecords.values()) {
                String status = kind == LargeRecords.TOO_MANY_LISTS ? "PARTIAL" : "STORED";
                assertThat(output.lines())
                        .filteredOn(line -> line.contains("\"key\":\"" + kind + ".ndjson.gz\""))
                        .singleElement()
                        .asString()
                        .contains("\"status\":\"" + status + "\"");
            }
            assertThat(services.puts()).isEqualTo(RECORDS * (LargeRecords.values().length - 1));
        }
    }

    @Test
    void manyFailedConditionsAtATimeAreRead_howeverLargeTheExistingItems() throws Exception {
        int records = 40;
        try (SlowServices services = new SlowServices()) {
            services.putObject("small.ndjson", lines(records));
            services.failConditions("{\"L\":[" + "{\"N\":\"1\"},".repeat(129_999) + "{\"N\":\"1\"}]}");

            String output = run(services, Stream.of("small.ndjson"));

            assertThat(output)
                    .doesNotContain("OutOfMemoryError")
                    .contains("\"status\":\"STORED\"", "\"recordsStale\":" + records);
            assertThat(services.puts()).isEqualTo(records);
        }
    }

    private static byte[] lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "{\"type\":\"user\",\"userId\":" + number + "}\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String run(SlowServices services, Stream<String> keys) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(HEAP);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FunctionProgram.class.getName(), "300"));
        keys.forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AWS_ENDPOINT_URL", services.address());
        builder.environment().put("AWS_REGION", "eu-central-1");
        builder.environment().put("AWS_ACCESS_KEY_ID", "testing");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "testing");
        builder.environment().put("PIPELINE_TABLE_NAME", "items");
        builder.environment().put("PIPELINE_MAX_DECOMPRESSION_RATIO", "1100");
        builder.environment().put("PIPELINE_ENTITIES", Mappings.USERS_ORDERS_SESSIONS);
        Process process = builder.start();
        services.serve(process.toHandle());
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
