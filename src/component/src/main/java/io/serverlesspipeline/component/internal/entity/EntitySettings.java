package io.serverlesspipeline.component.internal.entity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.serverlesspipeline.component.EntityRuleArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The entity mapping: how records become items. */
public record EntitySettings(List<EntityRuleArgs> rules) {
    public EntitySettings {
        rules = List.copyOf(rules);
    }

    /** Returns the entity mapping of a pipeline's arguments. */
    public static EntitySettings of(ServerlessPipelineArgs args, ArgumentChecks checks) {
        List<EntityRuleArgs> rules = args.entities().orElseGet(DefaultEntityRules::rules);
        boolean hasKeyPrefix = args.files().orElseGet(List::of).stream()
                .anyMatch(file ->
                        file.keyPrefix().filter(prefix -> !prefix.isEmpty()).isPresent());
        EntityRuleChecks.check(rules, hasKeyPrefix, checks);
        return new EntitySettings(rules);
    }

    /** Returns the types of records that have a rule. */
    public Set<String> types() {
        return rules.stream().map(EntityRuleArgs::type).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the mapping as the JSON array that the function reads from its environment. */
    public String toJson() {
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
     * Returns the sorted patterns of the entities' partition keys, one for each literal prefix of a template. Returns
     * empty if a template starts with a field, because the entity may then have any key.
     */
    public Optional<List<String>> partitionKeyPatterns() {
        TreeSet<String> patterns = new TreeSet<>();
        for (EntityRuleArgs rule : rules) {
            String prefix = PartitionKeys.literalPrefix(rule.pk());
            if (prefix.isEmpty()) {
                return Optional.empty();
            }
            patterns.add(prefix.equals(rule.pk()) ? prefix : prefix + "*");
        }
        return Optional.of(List.copyOf(patterns));
    }
}
