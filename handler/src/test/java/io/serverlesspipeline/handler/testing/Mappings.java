package io.serverlesspipeline.handler.testing;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.mapping.EntityMapping;
import io.serverlesspipeline.handler.mapping.EntityMappingReader;

/** Entity mappings for tests. */
public final class Mappings {
    /** Users, orders and sessions, as in the component's default mapping. */
    public static final String USERS_ORDERS_SESSIONS = """
            [{"type":"user","pk":"USER#{userId}","sk":"PROFILE",
              "gsi1pk":"EMAIL#{email}","gsi1sk":"USER#{userId}"},
             {"type":"order","pk":"USER#{userId}","sk":"ORDER#{orderId}",
              "gsi1pk":"ORDER#{status}","gsi1sk":"{createdAt}"},
             {"type":"session","pk":"USER#{userId}","sk":"SESSION#{sessionId}",
              "gsi1pk":"SESSION#{sessionId}","gsi1sk":"USER#{userId}","ttl":"{expiresAt}"}]
            """;

    private Mappings() {}

    /** Returns the mapping that a JSON array of rules describes. */
    public static EntityMapping read(String rules) {
        return EntityMappingReader.read(new JsonFactory(), rules);
    }
}
