package io.serverlesspipeline.local.output;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The durations of the parts of a command, in the order in which the parts finished. */
public final class Timings {
    private final List<Part> parts = new ArrayList<>();

    private record Part(String name, Duration duration) {}

    /** Adds the duration of a part. */
    public void add(String name, Duration duration) {
        parts.add(new Part(name, duration));
    }

    /** Returns a table of the parts with the total in the last row. */
    public TextTable table() {
        TextTable table = TextTable.of("part", "time");
        parts.forEach(part -> table.row(part.name(), Durations.format(part.duration())));
        Duration total = parts.stream().map(Part::duration).reduce(Duration.ZERO, Duration::plus);
        return table.row("total", Durations.format(total));
    }
}
