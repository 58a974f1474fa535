package io.serverlesspipeline.handler.mapping;

import io.serverlesspipeline.handler.mapping.EntityKeys.IndexKey;
import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps the records of one type to items.
 *
 * @param type the entity type
 * @param pk the template of {@code PK}
 * @param sk the template of {@code SK}
 * @param index the templates of the index key, null if entities of this type aren't in the index
 * @param timeToLive the template of the expiry time, null if entities of this type don't expire
 */
record EntityRule(
        String type,
        KeyTemplate pk,
        KeyTemplate sk,
        @Nullable IndexTemplates index,
        @Nullable TimeToLive timeToLive) {

    /** DynamoDB's maximum length of a partition key, in UTF-8 bytes. */
    private static final int MAX_PARTITION_KEY_BYTES = 2048;

    /** DynamoDB's maximum length of a sort key, in UTF-8 bytes. */
    private static final int MAX_SORT_KEY_BYTES = 1024;

    /** The templates of {@code GSI1PK} and {@code GSI1SK}. */
    record IndexTemplates(KeyTemplate pk, KeyTemplate sk) {}

    /**
     * The prefix of the keys of objects' own items, in the table and in the index. No record's key may begin with it.
     */
    private static final String RESERVED_PREFIX = "OBJECT#";

    /**
     * Returns whether a template's keys begin with the reserved prefix, or with a part of it that a field's value could
     * complete.
     */
    static boolean isReserved(String template) {
        int firstField = template.indexOf('{');
        String literal = firstField < 0 ? template : template.substring(0, firstField);
        return literal.startsWith(RESERVED_PREFIX) || (firstField > 0 && RESERVED_PREFIX.startsWith(literal));
    }

    EntityKeys keys(Map<String, AttributeValue> fields, UploadValues upload, RecordPlace place)
            throws RejectedRecordException {
        return new EntityKeys(
                type,
                requireNotReserved(required(pk, "PK", MAX_PARTITION_KEY_BYTES, fields, upload, place), "PK"),
                required(sk, "SK", MAX_SORT_KEY_BYTES, fields, upload, place),
                indexKey(fields, upload, place),
                timeToLive == null ? null : timeToLive.expiresAt(fields, upload.eventTime()));
    }

    private static String required(
            KeyTemplate template,
            String attribute,
            int limit,
            Map<String, AttributeValue> fields,
            UploadValues upload,
            RecordPlace place)
            throws RejectedRecordException {
        String missing = template.missingValue(fields, upload);
        if (missing != null) {
            throw new RejectedRecordException(
                    "The field " + missing + ", which " + attribute + " requires, is missing or empty.");
        }
        return requireMaxLength(template.expand(fields, upload, place), attribute, limit);
    }

    private @Nullable IndexKey indexKey(Map<String, AttributeValue> fields, UploadValues upload, RecordPlace place)
            throws RejectedRecordException {
        if (index == null
                || index.pk().missingValue(fields, upload) != null
                || index.sk().missingValue(fields, upload) != null) {
            return null;
        }
        return new IndexKey(
                requireNotReserved(
                        requireMaxLength(index.pk().expand(fields, upload, place), "GSI1PK", MAX_PARTITION_KEY_BYTES),
                        "GSI1PK"),
                requireMaxLength(index.sk().expand(fields, upload, place), "GSI1SK", MAX_SORT_KEY_BYTES));
    }

    private static String requireNotReserved(String key, String attribute) throws RejectedRecordException {
        if (key.startsWith(RESERVED_PREFIX)) {
            throw new RejectedRecordException(
                    attribute + " would begin with OBJECT#, which is reserved for objects' own items.");
        }
        return key;
    }

    private static String requireMaxLength(String key, String attribute, int limit) throws RejectedRecordException {
        int length = key.getBytes(StandardCharsets.UTF_8).length;
        if (length > limit) {
            throw new RejectedRecordException(
                    attribute + " would have " + length + " bytes; DynamoDB allows " + limit + " bytes.");
        }
        return key;
    }
}
