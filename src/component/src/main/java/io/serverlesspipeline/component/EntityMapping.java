package io.serverlesspipeline.component;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The entity mapping as the function reads it, and what the role's policy needs to know of it. */
record EntityMapping(List<EntityRuleArgs> rules) {
    /** The beginning of the partition keys of the uploads' own items, in the table and in the index. */
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
     * Returns the patterns that the partition key of every entity matches, sorted: one for each literal beginning of a
     * partition key's template. Is empty if a template begins with a field, because then an entity may have any key.
     */
    Optional<List<String>> entityKeys() {
        TreeSet<String> patterns = new TreeSet<>();
        for (EntityRuleArgs rule : rules) {
            String literal = literalBeginning(rule.pk());
            if (literal.isEmpty()) {
                return Optional.empty();
            }
            patterns.add(literal.equals(rule.pk()) ? literal : literal + "*");
        }
        return Optional.of(List.copyOf(patterns));
    }

    /** Returns what stands before the first field of a template. */
    static String literalBeginning(String template) {
        int firstField = template.indexOf('{');
        return firstField < 0 ? template : template.substring(0, firstField);
    }
}
