package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EntityMappingTest {
    @Test
    void writesOnlyWhatARuleHas() {
        EntityMapping mapping = new EntityMapping(List.of(rule("DEVICE#{deviceId}")));

        assertThat(mapping.toJson()).isEqualTo("[{\"type\":\"device\",\"pk\":\"DEVICE#{deviceId}\",\"sk\":\"STATE\"}]");
    }

    @Test
    void takesTheLiteralBeginningOfEachPartitionKey_andOfTheObjects() {
        EntityMapping mapping = new EntityMapping(List.of(rule("USER#{userId}"), rule("DEVICE#{site}#{deviceId}")));

        assertThat(mapping.leadingKeys()).contains(List.of("DEVICE#*", "OBJECT#*", "USER#*"));
    }

    @Test
    void takesAPartitionKeyWithoutFields_asItIs() {
        assertThat(new EntityMapping(List.of(rule("SETTINGS"))).leadingKeys())
                .contains(List.of("OBJECT#*", "SETTINGS"));
    }

    @Test
    void limitsNoPartitionKey_whenOneBeginsWithAField() {
        assertThat(new EntityMapping(List.of(rule("USER#{userId}"), rule("{tenant}#{userId}"))).leadingKeys())
                .isEmpty();
    }

    @Test
    void limitsPartitionKeysToObjects_whenThereIsNoRule() {
        assertThat(new EntityMapping(List.of()).leadingKeys()).contains(List.of("OBJECT#*"));
    }

    private static EntityRuleArgs rule(String pk) {
        return EntityRuleArgs.builder().type("device").pk(pk).sk("STATE").build();
    }
}
