package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The topics that a pipeline's CloudWatch alarms notify, and the thresholds of the alarms. The alarms watch for events
 * in the pipeline's failure queue, dropped events, events that Lambda couldn't send to the failure destination, failed
 * invocations, throttled invocations, invocations close to the timeout, events that wait too long, rejected records,
 * and objects that aren't stored completely. With a work queue, old messages in the queue take the place of dropped
 * events, of those that Lambda couldn't send, and of those that wait too long. With EventBridge, another alarm watches
 * for events that it couldn't deliver.
 */
public final class AlarmArgs extends ResourceArgs {
    @Import(name = "topicArns", required = true)
    private final Output<List<String>> topicArns;

    @Import(name = "errors")
    private final @Nullable Integer errors;

    @Import(name = "throttles")
    private final @Nullable Integer throttles;

    @Import(name = "durationPercent")
    private final @Nullable Integer durationPercent;

    @Import(name = "eventAge")
    private final @Nullable Integer eventAge;

    @Import(name = "rejectedRecords")
    private final @Nullable Integer rejectedRecords;

    @Import(name = "incompleteObjects")
    private final @Nullable Integer incompleteObjects;

    private AlarmArgs(Builder builder) {
        this.topicArns = Objects.requireNonNullElseGet(builder.topicArns, () -> Output.of(List.of()));
        this.errors = builder.errors;
        this.throttles = builder.throttles;
        this.durationPercent = builder.durationPercent;
        this.eventAge = builder.eventAge;
        this.rejectedRecords = builder.rejectedRecords;
        this.incompleteObjects = builder.incompleteObjects;
    }

    /** Returns a builder for alarms; {@code topicArns} is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the ARNs of the Amazon SNS topics that alarms notify, or an empty list if they aren't set. */
    public Output<List<String>> topicArns() {
        return topicArns;
    }

    /** Returns how many failed invocations in five minutes trigger the alarm, if it is set. */
    public Optional<Integer> errors() {
        return Optional.ofNullable(errors);
    }

    /** Returns how many throttled invocations in five minutes trigger the alarm, if it is set. */
    public Optional<Integer> throttles() {
        return Optional.ofNullable(throttles);
    }

    /** Returns the duration of an invocation that triggers the alarm, in percent of the timeout, if it is set. */
    public Optional<Integer> durationPercent() {
        return Optional.ofNullable(durationPercent);
    }

    /** Returns how long an event must wait to trigger the alarm, in seconds, if it is set. */
    public Optional<Integer> eventAge() {
        return Optional.ofNullable(eventAge);
    }

    /** Returns how many rejected records in five minutes trigger the alarm, if it is set. */
    public Optional<Integer> rejectedRecords() {
        return Optional.ofNullable(rejectedRecords);
    }

    /** Returns how many incompletely stored objects in five minutes trigger the alarm, if it is set. */
    public Optional<Integer> incompleteObjects() {
        return Optional.ofNullable(incompleteObjects);
    }

    /** Builds {@link AlarmArgs}. An argument that isn't set, or is null, has its default. */
    public static final class Builder {
        private @Nullable Output<List<String>> topicArns;
        private @Nullable Integer errors;
        private @Nullable Integer throttles;
        private @Nullable Integer durationPercent;
        private @Nullable Integer eventAge;
        private @Nullable Integer rejectedRecords;
        private @Nullable Integer incompleteObjects;

        private Builder() {}

        /**
         * Sets the ARNs of one to five standard Amazon SNS topics that each alarm notifies on ALARM and OK. Changing it
         * updates the alarms in place.
         */
        public Builder topicArns(@Nullable Output<List<String>> topicArns) {
            this.topicArns = topicArns;
            return this;
        }

        /** Sets topicArns to plain values, see {@link #topicArns(Output)}. */
        public Builder topicArns(List<String> topicArns) {
            return topicArns(Output.of(topicArns));
        }

        /** Sets topicArns to plain values, see {@link #topicArns(Output)}. */
        public Builder topicArns(String... topicArns) {
            return topicArns(List.of(topicArns));
        }

        /**
         * Sets how many failed invocations in five minutes trigger the alarm, at least 1. Default: 1. Changing it
         * updates the alarm in place.
         */
        public Builder errors(@Nullable Integer errors) {
            this.errors = errors;
            return this;
        }

        /**
         * Sets how many throttled invocations in five minutes trigger the alarm, at least 1. Default: 1. Changing it
         * updates the alarm in place.
         */
        public Builder throttles(@Nullable Integer throttles) {
            this.throttles = throttles;
            return this;
        }

        /**
         * Sets the duration of an invocation that triggers the alarm, in percent of the timeout, from 1 to 99. Default:
         * 90. Changing it updates the alarm in place.
         */
        public Builder durationPercent(@Nullable Integer durationPercent) {
            this.durationPercent = durationPercent;
            return this;
        }

        /**
         * Sets how long an event must wait for its invocation to trigger the alarm, in seconds, at least 1 and less
         * than {@code maximumEventAge}. Not valid with {@code workQueue}; the alarm then watches messages that are
         * older than the queue's visibility timeout. Default: 900, or half of {@code maximumEventAge} if that is less.
         * Changing it updates the alarm in place.
         */
        public Builder eventAge(@Nullable Integer eventAge) {
            this.eventAge = eventAge;
            return this;
        }

        /**
         * Sets how many rejected records in five minutes trigger the alarm, at least 1. Default: 1. Changing it updates
         * the alarm in place.
         */
        public Builder rejectedRecords(@Nullable Integer rejectedRecords) {
            this.rejectedRecords = rejectedRecords;
            return this;
        }

        /**
         * Sets how many objects with the final status {@code FAILED} or {@code PARTIAL} in five minutes trigger the
         * alarm, at least 1. Default: 1. Changing it updates the alarm in place.
         */
        public Builder incompleteObjects(@Nullable Integer incompleteObjects) {
            this.incompleteObjects = incompleteObjects;
            return this;
        }

        /** Returns the alarms' arguments. A pipeline validates them when it is created. */
        public AlarmArgs build() {
            return new AlarmArgs(this);
        }
    }
}
