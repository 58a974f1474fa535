package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.record.CsvOptions.FieldType;
import io.serverlesspipeline.handler.value.Numbers;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts the values of a CSV file's columns to their types. */
final class CsvValues {
    private final Map<String, FieldType> types;
    private final Set<String> nullValues;
    private final JsonRecordParser json;
    private final NumberStyle numbers;

    CsvValues(CsvOptions options, JsonRecordParser json) {
        this.types = options.fieldTypes();
        this.nullValues = options.nullValues();
        this.json = json;
        this.numbers = NumberStyle.of(options.decimalSeparator());
    }

    /** Returns whether a value means that there is no value. */
    boolean isNull(String value) {
        return nullValues.contains(value);
    }

    /**
     * Returns a column's value in the column's type.
     *
     * @throws RejectedRecordException if the value doesn't have that type
     */
    AttributeValue convert(String column, String value) throws RejectedRecordException {
        return switch (types.getOrDefault(column, FieldType.STRING)) {
            case STRING -> AttributeValue.fromS(value);
            case NUMBER -> AttributeValue.fromN(numbers.canonical(column, value));
            case BOOLEAN -> AttributeValue.fromBool(bool(column, value));
            case JSON -> json.parseValue(column, value);
        };
    }

    private static boolean bool(String column, String value) throws RejectedRecordException {
        String text = value.strip();
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new RejectedRecordException("The value of the column " + column + " isn't true or false.");
        }
        return text.equalsIgnoreCase("true");
    }

    /** How numbers are written: the decimal separator, and the grouping that goes with it. */
    private record NumberStyle(Pattern syntax, String groupings, char decimalSeparator) {
        private static final NumberStyle POINT = new NumberStyle(syntax(",", "\\."), ",", '.');
        private static final NumberStyle COMMA =
                new NumberStyle(syntax(".\u00a0\u202f '’", ","), ".\u00a0\u202f '’", ',');

        /** The cost of parsing a number grows with the square of its length. */
        private static final int MAX_LENGTH = 1000;

        static NumberStyle of(char decimalSeparator) {
            return decimalSeparator == ',' ? COMMA : POINT;
        }

        /** Groups have three digits, so that a number in the other style is rejected rather than misread. */
        private static Pattern syntax(String groupings, String separator) {
            return Pattern.compile("[+-]?(?=" + separator + "?\\d)(\\d+|\\d{1,3}([" + groupings + "]\\d{3})+)?("
                    + separator + "\\d*)?([eE][+-]?\\d+)?");
        }

        String canonical(String column, String value) throws RejectedRecordException {
            String text = value.strip();
            if (text.length() > MAX_LENGTH
                    || !syntax.matcher(text).matches()
                    || text.chars().noneMatch(Character::isDigit)) {
                throw new RejectedRecordException("The value of the column " + column
                        + " isn't a number with the decimal separator " + decimalSeparator + ".");
            }
            StringBuilder plain = new StringBuilder(text.length());
            for (int index = 0; index < text.length(); index++) {
                char character = text.charAt(index);
                if (character == decimalSeparator) {
                    plain.append('.');
                } else if (groupings.indexOf(character) < 0) {
                    plain.append(character);
                }
            }
            return Numbers.canonical(plain.toString());
        }
    }
}
