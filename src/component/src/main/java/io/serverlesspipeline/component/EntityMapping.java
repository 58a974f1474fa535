package io.serverlesspipeline.component;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The entity mapping as the function reads it, and what the role's policy needs to know of it. */
record EntityMapping(List<EntityRuleArgs> rules) {
    /** The beginning of the partition keys of the uploads' own items. */
    static final String OBJECT_ITEMS = "OBJECT#";

    EntityMapping {
        rules = List.copyOf(rules);
    }

    /** Returns the mapping as the JSON array that the function reads from its environment. */
    String toJson() {
        JsonArray array = new JsonArray();
        for (EntityRuleArgs rule : rules) {
            JsonObject object = new JsonObject();
            object.addProperty("type", rule.type());
            object.addProperty("pk", rule.pk());
            object.addProperty("sk", rule.sk());
            rule.gsi1pk().ifPresent(template -> object.addProperty("gsi1pk", template));
            rule.gsi1sk().ifPresent(template -> object.addProperty("gsi1sk", template));
            rule.ttl().ifPresent(template -> object.addProperty("ttl", template));
            array.add(object);
        }
        return array.toString();
    }

    /**
     * Returns the patterns that every partition key the function writes matches, sorted: one for each literal beginning
     * of a partition key's template, and one for the objects themselves. Is empty if a template begins with a field,
     * because then any key may be written.
     */
    Optional<List<String>> leadingKeys() {
        TreeSet<String> patterns = new TreeSet<>();
        patterns.add(OBJECT_ITEMS + "*");
        for (EntityRuleArgs rule : rules) {
            int firstField = rule.pk().indexOf('{');
            if (firstField == 0) {
                return Optional.empty();
            }
            patterns.add(firstField < 0 ? rule.pk() : rule.pk().substring(0, firstField) + "*");
        }
        return Optional.of(List.copyOf(patterns));
    }
}
