package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.List;

/**
 * Whom the alarms tell, and from when on.
 *
 * @param errors failed invocations within one period
 * @param throttles throttled invocations within one period
 * @param duration milliseconds of one invocation
 * @param eventAge milliseconds that an event has waited
 * @param rejectedRecords rejected records within one period
 * @param incompleteObjects objects that failed or were stored in part within one period
 */
record AlarmSettings(
        Output<List<String>> topicArns,
        int errors,
        int throttles,
        int duration,
        int eventAge,
        int rejectedRecords,
        int incompleteObjects) {}
