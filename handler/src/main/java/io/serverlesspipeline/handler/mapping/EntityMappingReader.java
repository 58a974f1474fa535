package io.serverlesspipeline.handler.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.serverlesspipeline.handler.mapping.EntityRule.IndexTemplates;
import io.serverlesspipeline.handler.settings.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the entity mapping from the function's configuration and validates it. */
public final class EntityMappingReader {
    private static final Set<String> RULE_FIELDS = Set.of("type", "pk", "sk", "gsi1pk", "gsi1sk", "ttl");

    private EntityMappingReader() {}

    /**
     * Returns the mapping that a JSON array of rules describes.
     *
     * @throws SettingsException if the array is malformed; the message names the rule and the field
     */
    public static EntityMapping read(JsonFactory json, String rules) {
        try (JsonParser parser = json.createParser(rules)) {
            return read(parser);
        } catch (JsonProcessingException e) {
            throw invalid("isn't valid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory can't fail", e);
        }
    }

    private static EntityMapping read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw invalid("must be a JSON array of rules");
        }
        Map<String, EntityRule> rules = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            EntityRule rule = rule(ruleFields(parser, rules.size()), rules.size());
            if (rules.put(rule.type(), rule) != null) {
                throw invalid("has two rules for the type " + rule.type());
            }
        }
        return new EntityMapping(rules);
    }

    private static Map<String, String> ruleFields(JsonParser parser, int number) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw invalid("must contain JSON objects, but rule " + number + " isn't an object");
        }
        Map<String, String> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (!RULE_FIELDS.contains(name)) {
                throw invalid("has an unknown field " + name + " in rule " + number);
            }
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                throw invalid("has a field " + name + " in rule " + number + " that isn't a string");
            }
            fields.put(name, parser.getText());
        }
        return fields;
    }

    private static EntityRule rule(Map<String, String> fields, int number) {
        String type = fields.getOrDefault("type", "");
        if (type.isEmpty()) {
            throw invalid("has no type in rule " + number);
        }
        for (String field : List.of("pk", "gsi1pk")) {
            if (EntityRule.isReserved(fields.getOrDefault(field, ""))) {
                throw invalid("has a template " + field + " in the rule for the type " + type
                        + " that begins with OBJECT# or a part of it; this prefix is reserved for objects' own items");
            }
        }
        return new EntityRule(
                type,
                required(type, "pk", fields),
                required(type, "sk", fields),
                index(type, fields),
                template(type, "ttl", fields, TimeToLive::parse));
    }

    private static KeyTemplate required(String type, String field, Map<String, String> fields) {
        KeyTemplate template = template(type, field, fields, KeyTemplate::parse);
        if (template == null) {
            throw invalid("has no " + field + " in the rule for the type " + type);
        }
        return template;
    }

    private static @Nullable IndexTemplates index(String type, Map<String, String> fields) {
        KeyTemplate pk = template(type, "gsi1pk", fields, KeyTemplate::parse);
        KeyTemplate sk = template(type, "gsi1sk", fields, KeyTemplate::parse);
        if (pk == null && sk == null) {
            return null;
        }
        if (pk == null || sk == null) {
            throw invalid("has only one of gsi1pk and gsi1sk in the rule for the type " + type);
        }
        return new IndexTemplates(pk, sk);
    }

    private static <T> @Nullable T template(
            String type, String field, Map<String, String> fields, Function<String, T> parse) {
        String template = fields.get(field);
        if (template == null) {
            return null;
        }
        try {
            return parse.apply(template);
        } catch (IllegalArgumentException e) {
            throw invalid("has a template " + field + " in the rule for the type " + type + " that " + e.getMessage());
        }
    }

    private static SettingsException invalid(String reason) {
        return new SettingsException("The environment variable PIPELINE_ENTITIES " + reason + ".");
    }
}
