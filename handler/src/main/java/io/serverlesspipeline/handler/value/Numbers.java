package io.serverlesspipeline.handler.value;

import java.math.BigDecimal;

/**
 * Converts numbers to DynamoDB's number type.
 *
 * <p>Follows "Supported data types and naming rules in Amazon DynamoDB" in the Amazon DynamoDB Developer Guide.
 */
public final class Numbers {
    private static final int MAX_SIGNIFICANT_DIGITS = 38;
    private static final int MIN_EXPONENT = -130;
    private static final int MAX_EXPONENT = 125;

    /** Up to this length, numbers are written without an exponent. */
    private static final int MAX_PLAIN_LENGTH = 40;

    private Numbers() {}

    /**
     * Returns the canonical form of a number, so that {@code 1}, {@code 1.0} and {@code 1e0} are equal.
     *
     * @throws RejectedRecordException if DynamoDB can't store the number without loss
     */
    public static String canonical(String text) throws RejectedRecordException {
        BigDecimal number = parse(text);
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() > MAX_SIGNIFICANT_DIGITS) {
            throw new RejectedRecordException(
                    "A number has " + stripped.precision() + " significant digits; DynamoDB supports 38.");
        }
        long exponent = (long) stripped.precision() - stripped.scale() - 1;
        if (exponent < MIN_EXPONENT || exponent > MAX_EXPONENT) {
            throw outOfRange();
        }
        String exact = stripped.toString();
        return Math.abs(exponent) + stripped.precision() > MAX_PLAIN_LENGTH ? exact : stripped.toPlainString();
    }

    private static BigDecimal parse(String text) throws RejectedRecordException {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            // The parser has accepted the number, so the exponent must be too large.
            throw outOfRange();
        }
    }

    private static RejectedRecordException outOfRange() {
        return new RejectedRecordException(
                "A number is out of DynamoDB's range: its magnitude must be from 1E-130 to 9.99E+125, or 0.");
    }
}
