package io.serverlesspipeline.handler.transform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A record between two transformers, or after the last one.
 *
 * @param type the entity type, null if a record of the file has none
 * @param fields the fields in their order
 */
public record TransformedRecord(@Nullable String type, Map<String, AttributeValue> fields) {}
