package io.serverlesspipeline.handler.mapping;

import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The template of an expiry time: <code>{expiresAt}</code>, or a fixed duration such as {@code P30D}.
 *
 * <p>A field's value may be a number of seconds or milliseconds since 1970-01-01T00:00:00Z, an ISO 8601 instant, or an
 * ISO 8601 duration that starts at the event time.
 */
final class TimeToLive {
    /** Numbers from this one on are milliseconds: as seconds, this one is in the year 5138. */
    private static final BigDecimal MIN_EPOCH_MILLIS = BigDecimal.valueOf(100_000_000_000L);

    private static final BigDecimal MILLIS_PER_SECOND = BigDecimal.valueOf(1000);

    /** No valid time is longer, and the cost of parsing a number grows with the square of its length. */
    private static final int MAX_LENGTH = 64;

    /** The last second of the year 9999. */
    private static final long MAX_EPOCH_SECOND = 253_402_300_799L;

    private final @Nullable FieldPath field;
    private final String fixedDuration;

    private TimeToLive(@Nullable FieldPath field, String fixedDuration) {
        this.field = field;
        this.fixedDuration = fixedDuration;
    }

    /**
     * Parses a template.
     *
     * @throws IllegalArgumentException if the template is malformed; the message completes a sentence that begins with
     *     "the template …"
     */
    static TimeToLive parse(String template) {
        if (template.startsWith("{$")) {
            throw new IllegalArgumentException(
                    "names a value of the upload, which isn't an expiry time; give a duration"
                            + " such as P30D instead");
        }
        if (template.startsWith("{") && template.indexOf('}') == template.length() - 1 && template.length() > 2) {
            return new TimeToLive(FieldPath.parse(template.substring(1, template.length() - 1)), "");
        }
        if (template.startsWith("P") && plusDuration(template, Instant.EPOCH) != null) {
            return new TimeToLive(null, template);
        }
        throw new IllegalArgumentException("is neither a single placeholder nor a duration such as P30D");
    }

    /**
     * Returns when a record's item expires, in seconds since 1970-01-01T00:00:00Z, or null if the field is absent, null
     * or empty.
     *
     * @throws RejectedRecordException if the field's value isn't a valid time
     */
    @Nullable
    Long expiresAt(Map<String, AttributeValue> fields, Instant eventTime) throws RejectedRecordException {
        if (field == null) {
            return plusDuration(fixedDuration, eventTime);
        }
        AttributeValue value = field.in(fields);
        if (value == null || Scalar.isMissing(value)) {
            return null;
        }
        Long seconds = seconds(Scalar.string(field.expression(), value).strip(), eventTime);
        if (seconds == null || seconds <= 0 || seconds > MAX_EPOCH_SECOND) {
            throw new RejectedRecordException(
                    "The field " + field.expression() + " isn't a valid expiry time: it must be in seconds or"
                            + " milliseconds since 1970, an ISO 8601 instant, or a duration such as P30D.");
        }
        return seconds;
    }

    private static @Nullable Long seconds(String text, Instant eventTime) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        if (text.startsWith("P")) {
            return plusDuration(text, eventTime);
        }
        return text.indexOf('T') > 0 ? instant(text) : number(text);
    }

    private static @Nullable Long plusDuration(String duration, Instant eventTime) {
        try {
            // Duration doesn't support years, months and weeks; Period doesn't support hours, minutes and seconds.
            Instant end = duration.indexOf('T') > 0
                    ? eventTime.plus(Duration.parse(duration))
                    : eventTime
                            .atOffset(ZoneOffset.UTC)
                            .plus(Period.parse(duration))
                            .toInstant();
            return end.isBefore(eventTime) ? null : end.getEpochSecond();
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Long instant(String text) {
        try {
            return Instant.parse(text).getEpochSecond();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Long number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() - number.scale() > 18) {
                return null;
            }
            return (number.compareTo(MIN_EPOCH_MILLIS) < 0 ? number : number.divide(MILLIS_PER_SECOND)).longValue();
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
