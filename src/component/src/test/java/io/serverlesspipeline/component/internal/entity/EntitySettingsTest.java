package io.serverlesspipeline.component.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.component.EntityRuleArgs;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EntitySettingsTest {
    @Test
    void writesOnlyTheFieldsOfARule() {
        EntitySettings mapping = new EntitySettings(List.of(rule("DEVICE#{deviceId}")));

        assertThat(mapping.toJson()).isEqualTo("[{\"type\":\"device\",\"pk\":\"DEVICE#{deviceId}\",\"sk\":\"STATE\"}]");
    }

    @Test
    void usesTheLiteralPrefixOfEachPartitionKey() {
        EntitySettings mapping = new EntitySettings(List.of(rule("USER#{userId}"), rule("DEVICE#{site}#{deviceId}")));

        assertThat(mapping.partitionKeyPatterns()).contains(List.of("DEVICE#*", "USER#*"));
    }

    @Test
    void usesAPartitionKeyWithoutFieldsUnchanged() {
        assertThat(new EntitySettings(List.of(rule("SETTINGS"))).partitionKeyPatterns())
                .contains(List.of("SETTINGS"));
    }

    @Test
    void limitsNoPartitionKey_whenOneBeginsWithAField() {
        assertThat(new EntitySettings(List.of(rule("USER#{userId}"), rule("{tenant}#{userId}"))).partitionKeyPatterns())
                .isEmpty();
    }

    @Test
    void limitsPartitionKeysToObjects_withoutRules() {
        assertThat(new EntitySettings(List.of()).partitionKeyPatterns()).contains(List.of());
    }

    private static EntityRuleArgs rule(String pk) {
        return EntityRuleArgs.builder().type("device").pk(pk).sk("STATE").build();
    }
}
