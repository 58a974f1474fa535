package io.serverlesspipeline.deployment.resource.sqs;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Converts between a queue's properties and SQS attributes, whose values are strings. */
final class QueueAttributes {

    private static final Map<String, QueueAttributeName> NUMBERS = Map.of(
            "delaySeconds", QueueAttributeName.DELAY_SECONDS,
            "kmsDataKeyReusePeriodSeconds", QueueAttributeName.KMS_DATA_KEY_REUSE_PERIOD_SECONDS,
            "maxMessageSize", QueueAttributeName.MAXIMUM_MESSAGE_SIZE,
            "messageRetentionSeconds", QueueAttributeName.MESSAGE_RETENTION_PERIOD,
            "receiveWaitTimeSeconds", QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS,
            "visibilityTimeoutSeconds", QueueAttributeName.VISIBILITY_TIMEOUT);

    private static final Map<String, QueueAttributeName> STRINGS = Map.of(
            "kmsMasterKeyId", QueueAttributeName.KMS_MASTER_KEY_ID,
            "policy", QueueAttributeName.POLICY,
            "redriveAllowPolicy", QueueAttributeName.REDRIVE_ALLOW_POLICY,
            "redrivePolicy", QueueAttributeName.REDRIVE_POLICY);

    private static final String MANAGED_ENCRYPTION = "sqsManagedSseEnabled";

    private QueueAttributes() {}

    /** Returns the attributes that the inputs set. */
    static Map<QueueAttributeName, String> of(ResourceInputs inputs) {
        Map<QueueAttributeName, String> attributes = new EnumMap<>(QueueAttributeName.class);
        NUMBERS.forEach((name, attribute) -> put(attributes, attribute, inputs.integer(name)));
        STRINGS.forEach((name, attribute) -> put(attributes, attribute, inputs.string(name)));
        put(attributes, QueueAttributeName.SQS_MANAGED_SSE_ENABLED, inputs.bool(MANAGED_ENCRYPTION));
        return attributes;
    }

    /** Returns the outputs derived from a queue's attributes. */
    static Map<String, Object> outputs(Map<QueueAttributeName, String> attributes) {
        Map<String, Object> outputs = new HashMap<>();
        outputs.put("arn", attributes.get(QueueAttributeName.QUEUE_ARN));
        NUMBERS.forEach((name, attribute) -> {
            if (attributes.containsKey(attribute)) {
                outputs.put(name, Integer.parseInt(attributes.get(attribute)));
            }
        });
        STRINGS.forEach((name, attribute) -> outputs.put(name, attributes.getOrDefault(attribute, "")));
        outputs.put(
                MANAGED_ENCRYPTION, Boolean.parseBoolean(attributes.get(QueueAttributeName.SQS_MANAGED_SSE_ENABLED)));
        return outputs;
    }

    private static void put(
            Map<QueueAttributeName, String> attributes, QueueAttributeName attribute, @Nullable Object value) {
        if (value != null) {
            attributes.put(attribute, value.toString());
        }
    }
}
