package io.serverlesspipeline.handler.testing;

import io.serverlesspipeline.handler.table.PutCondition;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Evaluates a condition expression like DynamoDB, as far as the pipeline uses the language.
 *
 * <p>Follows "Condition and filter expressions, operators, and functions in DynamoDB" in the Amazon DynamoDB Developer
 * Guide. AND takes precedence over OR. Strings compare by their UTF-8 bytes. A comparison with an absent attribute is
 * false, except {@code <>}, which is true. Values of different types are unequal and unordered.
 */
final class ConditionExpression {
    private static final Pattern TOKEN = Pattern.compile("[#:]?\\w+|<>|<=|>=|[<>=()]|\\S");

    /** The tokens of all expressions so far, of which there are few. */
    private static final Map<String, List<String>> TOKENS = new ConcurrentHashMap<>();

    private final PutCondition condition;
    private final Map<String, AttributeValue> item;
    private final List<String> tokens;
    private int next;

    private ConditionExpression(PutCondition condition, Map<String, AttributeValue> item) {
        this.condition = condition;
        this.item = item;
        this.tokens = TOKENS.computeIfAbsent(condition.expression(), ConditionExpression::tokens);
    }

    private static List<String> tokens(String expression) {
        return TOKEN.matcher(expression).results().map(MatchResult::group).toList();
    }

    /** Returns whether the condition holds for an item. An item that doesn't exist is an empty map. */
    static boolean holds(PutCondition condition, Map<String, AttributeValue> item) {
        ConditionExpression expression = new ConditionExpression(condition, item);
        boolean result = expression.disjunction();
        expression.expectEnd();
        return result;
    }

    private boolean disjunction() {
        boolean result = conjunction();
        while (accept("OR")) {
            result |= conjunction();
        }
        return result;
    }

    private boolean conjunction() {
        boolean result = term();
        while (accept("AND")) {
            result &= term();
        }
        return result;
    }

    private boolean term() {
        if (accept("NOT")) {
            return !term();
        }
        if (accept("(")) {
            boolean result = disjunction();
            expect(")");
            return result;
        }
        if (accept("attribute_not_exists")) {
            return !exists();
        }
        if (accept("attribute_exists")) {
            return exists();
        }
        return comparison();
    }

    private boolean exists() {
        expect("(");
        boolean exists = item.containsKey(attributeName(take()));
        expect(")");
        return exists;
    }

    private boolean comparison() {
        AttributeValue left = operand(take());
        String operator = take();
        AttributeValue right = operand(take());
        boolean equal = left != null && left.equals(right);
        if (operator.equals("=")) {
            return equal;
        }
        if (operator.equals("<>")) {
            return !equal;
        }
        if (left == null || right == null || left.type() != right.type()) {
            return false;
        }
        int order = compare(left, right);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw syntaxError(operator);
        };
    }

    private static int compare(AttributeValue left, AttributeValue right) {
        return switch (left.type()) {
            case N -> new BigDecimal(left.n()).compareTo(new BigDecimal(right.n()));
            case S ->
                Arrays.compareUnsigned(
                        left.s().getBytes(StandardCharsets.UTF_8), right.s().getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException("DynamoDB doesn't order values of type " + left.type());
        };
    }

    private @Nullable AttributeValue operand(String token) {
        if (!token.startsWith(":")) {
            return item.get(attributeName(token));
        }
        AttributeValue value = condition.values().get(token);
        if (value == null) {
            throw syntaxError(token);
        }
        return value;
    }

    private String attributeName(String token) {
        if (!token.startsWith("#")) {
            return token;
        }
        String name = condition.names().get(token);
        if (name == null) {
            throw syntaxError(token);
        }
        return name;
    }

    private String take() {
        if (next == tokens.size()) {
            throw syntaxError("the end");
        }
        return tokens.get(next++);
    }

    private boolean accept(String token) {
        boolean found = next < tokens.size() && tokens.get(next).equals(token);
        next += found ? 1 : 0;
        return found;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw syntaxError("missing " + token);
        }
    }

    private void expectEnd() {
        if (next < tokens.size()) {
            throw syntaxError(tokens.get(next));
        }
    }

    private IllegalArgumentException syntaxError(String what) {
        return new IllegalArgumentException("Unexpected " + what + " in: " + condition.expression());
    }
}
