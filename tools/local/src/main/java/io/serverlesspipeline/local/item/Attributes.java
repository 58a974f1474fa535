package io.serverlesspipeline.local.item;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names of the attributes that the function writes, and methods to read them. */
final class Attributes {
    static final String PK = "PK";
    static final String SK = "SK";
    static final String GSI1PK = "GSI1PK";
    static final String GSI1SK = "GSI1SK";
    static final String ENTITY_TYPE = "entityType";

    /** Attributes with which the function orders uploads. The tables leave them out. */
    static final Set<String> BOOKKEEPING = Set.of("source", "sequencer", "eventTime", "record", "versionId");

    private Attributes() {}

    /** Returns a string or number attribute as a string, or an empty string if there is neither. */
    static String string(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            return "";
        }
        return Optional.ofNullable(value.s())
                .or(() -> Optional.ofNullable(value.n()))
                .orElse("");
    }

    /** Returns an integer attribute, or 0 if there is none. */
    static long number(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
    }
}
