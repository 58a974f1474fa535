package io.serverlesspipeline.handler.table;

import io.serverlesspipeline.handler.retry.FailureKind;
import java.util.HashMap;
import java.util.Map;

/**
 * The lanes of all partition keys that have puts which are not done, or were throttled lately. Guarded by its window's
 * lock.
 */
final class Lanes {
    /** Up to how many lanes a throttled one is remembered that has no puts at the moment. */
    private static final int REMEMBERED = 256;

    private final Map<String, Lane> lanes = new HashMap<>();

    /** Returns the lane of a partition key that gets a put. */
    Lane enter(String partition) {
        Lane lane = lanes.computeIfAbsent(partition, absent -> new Lane());
        lane.held++;
        lane.puts++;
        return lane;
    }

    /** Takes a put that is done from its lane. */
    void leave(Lane lane, String partition) {
        lane.held--;
        if (lane.held == 0 && !(lane.isThrottled() && lanes.size() <= REMEMBERED)) {
            lanes.remove(partition);
        }
    }

    /** Tells whether a throttled put may be due to its partition key. A key with a single put hardly can be too hot. */
    boolean mayBeThrottled(Lane lane, FailureKind kind) {
        return kind == FailureKind.KEY_THROTTLED || (kind == FailureKind.THROTTLED && lane.puts > 1);
    }

    /** Tells whether so many keys are throttled that it must be due to the table. */
    boolean areMostlyThrottled() {
        int throttled = 0;
        int all = 0;
        for (Lane lane : lanes.values()) {
            all += lane.held > 0 ? 1 : 0;
            throttled += lane.held > 0 && lane.isThrottled() ? 1 : 0;
        }
        return all > 1 && 2 * throttled > all;
    }
}
