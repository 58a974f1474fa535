package io.serverlesspipeline.handler.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition expression of DynamoDB over the item that a put would replace.
 *
 * @param expression the expression's text
 * @param names what its {@code #names} stand for
 * @param values what its {@code :values} stand for
 */
public record PutCondition(String expression, Map<String, String> names, Map<String, AttributeValue> values) {}
