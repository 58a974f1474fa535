package io.serverlesspipeline.local.item;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names of the attributes that the function gives to items, and how they are read. */
final class Attributes {
    static final String PK = "PK";
    static final String SK = "SK";
    static final String GSI1PK = "GSI1PK";
    static final String GSI1SK = "GSI1SK";
    static final String ENTITY_TYPE = "entityType";

    /** What tells the order of uploads; of use to the function, and a distraction to people. */
    static final Set<String> BOOKKEEPING = Set.of("source", "sequencer", "eventTime", "record", "versionId");

    private Attributes() {}

    /** Returns an attribute's text or number as text, empty if there is neither. */
    static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            return "";
        }
        return Optional.ofNullable(value.s())
                .or(() -> Optional.ofNullable(value.n()))
                .orElse("");
    }

    /** Returns an attribute's whole number, 0 if there is none. */
    static long number(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
    }
}
