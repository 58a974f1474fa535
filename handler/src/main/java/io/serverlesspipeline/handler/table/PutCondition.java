package io.serverlesspipeline.handler.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition expression on the item that a put would replace.
 *
 * @param expression the expression
 * @param names the expression attribute names, which begin with {@code #}
 * @param values the expression attribute values, which begin with {@code :}
 */
public record PutCondition(String expression, Map<String, String> names, Map<String, AttributeValue> values) {}
