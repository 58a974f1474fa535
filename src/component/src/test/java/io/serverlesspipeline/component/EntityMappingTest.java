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

        assertThat(mapping.entityKeys()).contains(List.of("DEVICE#*", "USER#*"));
    }

    @Test
    void takesAPartitionKeyWithoutFields_asItIs() {
        assertThat(new EntityMapping(List.of(rule("SETTINGS"))).entityKeys()).contains(List.of("SETTINGS"));
    }

    @Test
    void limitsNoPartitionKey_whenOneBeginsWithAField() {
        assertThat(new EntityMapping(List.of(rule("USER#{userId}"), rule("{tenant}#{userId}"))).entityKeys())
                .isEmpty();
    }

    @Test
    void limitsPartitionKeysToObjects_whenThereIsNoRule() {
        assertThat(new EntityMapping(List.of()).entityKeys()).contains(List.of());
    }

    private static EntityRuleArgs rule(String pk) {
        return EntityRuleArgs.builder().type("device").pk(pk).sk("STATE").build();
    }
}
