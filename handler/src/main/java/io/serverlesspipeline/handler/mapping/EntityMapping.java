package io.serverlesspipeline.handler.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that map records to items, by entity type. */
public final class EntityMapping {
    private final Map<String, EntityRule> rules;

    EntityMapping(Map<String, EntityRule> rules) {
        this.rules = Map.copyOf(rules);
    }

    /** Returns the rule of an entity type, or null if there is none. */
    @Nullable
    EntityRule rule(String type) {
        return rules.get(type);
    }
}
