package io.serverlesspipeline.local.output;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long the parts of a command took, in the order in which they ended. */
public final class Timings {
    private final List<Part> parts = new ArrayList<>();

    private record Part(String name, Duration duration) {}

    /** Notes how long a part took. */
    public void note(String name, Duration duration) {
        parts.add(new Part(name, duration));
    }

    /** Returns the parts, and a last row with the sum. */
    public TextTable table() {
        TextTable table = TextTable.of("part", "time");
        parts.forEach(part -> table.row(part.name(), Durations.format(part.duration())));
        Duration total = parts.stream().map(Part::duration).reduce(Duration.ZERO, Duration::plus);
        return table.row("total", Durations.format(total));
    }
}
