package io.serverlesspipeline.program;

import io.serverlesspipeline.component.EntityRuleArgs;
import java.util.Set;

/** Turns the parts of structured configuration values into the arguments of their kind. */
final class NestedArguments {
    static final Set<String> ENTITY = Set.of("type", "pk", "sk", "gsi1pk", "gsi1sk", "ttl");

    private NestedArguments() {}

    static EntityRuleArgs entity(ConfigurationBlock rule) {
        return EntityRuleArgs.builder()
                .type(rule.requiredText("type"))
                .pk(rule.requiredText("pk"))
                .sk(rule.requiredText("sk"))
                .gsi1pk(rule.text("gsi1pk"))
                .gsi1sk(rule.text("gsi1sk"))
                .ttl(rule.text("ttl"))
                .build();
    }
}
