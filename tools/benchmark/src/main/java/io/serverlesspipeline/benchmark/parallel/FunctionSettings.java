package io.serverlesspipeline.benchmark.parallel;

import io.serverlesspipeline.handler.settings.Settings;
import java.time.Duration;
import java.util.Map;

/**
 * The settings of the functions and their table.
 *
 * @param putsInFlight how many puts each function has in flight
 * @param splitBytes about how many bytes each range has
 * @param putDelay the time after which the table responds
 */
public record FunctionSettings(int putsInFlight, long splitBytes, Duration putDelay) {
    /** Returns the function's settings, with defaults where the benchmark has no value of its own. */
    Settings settings() {
        return Settings.from(Map.of(
                "PIPELINE_TABLE_NAME",
                "items",
                "PIPELINE_ENTITIES",
                GeneratedRecord.MAPPING,
                "PIPELINE_PUTS_IN_FLIGHT",
                Integer.toString(putsInFlight),
                "PIPELINE_SPLIT_BYTES",
                Long.toString(splitBytes)));
    }
}
