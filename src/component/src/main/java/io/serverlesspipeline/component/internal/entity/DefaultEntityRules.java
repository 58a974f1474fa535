package io.serverlesspipeline.component.internal.entity;

import io.serverlesspipeline.component.EntityRuleArgs;
import java.util.List;

/** The default entity mapping: users, their orders and their sessions. */
final class DefaultEntityRules {
    private DefaultEntityRules() {}

    static List<EntityRuleArgs> rules() {
        return List.of(
                EntityRuleArgs.builder()
                        .type("user")
                        .pk("USER#{userId}")
                        .sk("PROFILE")
                        .gsi1pk("EMAIL#{email}")
                        .gsi1sk("USER#{userId}")
                        .build(),
                EntityRuleArgs.builder()
                        .type("order")
                        .pk("USER#{userId}")
                        .sk("ORDER#{orderId}")
                        .gsi1pk("ORDER#{status}")
                        .gsi1sk("{createdAt}")
                        .build(),
                EntityRuleArgs.builder()
                        .type("session")
                        .pk("USER#{userId}")
                        .sk("SESSION#{sessionId}")
                        .gsi1pk("SESSION#{sessionId}")
                        .gsi1sk("USER#{userId}")
                        .ttl("{expiresAt}")
                        .build());
    }
}
