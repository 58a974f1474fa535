package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.item.AttributeNames;
import io.serverlesspipeline.handler.mapping.EntityMappingReader;
import io.serverlesspipeline.handler.settings.Settings;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the component accepts and hands to the function, the function understands. */
final class HandlerContractTest {
    @Test
    void handlerReadsTheDefaultMapping() {
        assertHandlerReads(DefaultEntityMapping.rules());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEVICE#{deviceId}|STATE|",
                "{tenant}#{id}|{a b}#x#{ü}|{expiresAt}",
                "SETTINGS|{name}|P30D",
                "DAY#{day}|{id}|PT12H",
                "DAY#{day}|{id}|P1DT2H3M4S",
            })
    void handlerReadsEveryRule_thatTheComponentAccepts(String pk, String sk, String ttl) {
        List<EntityRuleArgs> rules = List.of(
                EntityRuleArgs.builder().type("any").pk(pk).sk(sk).ttl(ttl).build());
        ArgumentChecks checks = ArgumentChecks.ofArguments();
        EntityRuleChecks.check(rules, checks);
        checks.finish();

        assertHandlerReads(rules);
    }

    @Test
    void handlerReadsTheVariables() {
        assertThatCode(() -> Settings.from(Map.of(
                        FunctionEnvironment.TABLE_NAME, "items",
                        FunctionEnvironment.ENTITIES, "[]",
                        FunctionEnvironment.READ_VERSION, "true")))
                .doesNotThrowAnyException();
    }

    @Test
    void knowsEveryAttributeThatTheHandlerGives() throws IllegalAccessException {
        Set<Object> names = new HashSet<>();
        for (Field field : AttributeNames.class.getFields()) {
            names.add(field.get(null));
        }

        assertThat(ItemAttributes.TYPES.keySet()).isEqualTo(names);
    }

    private static void assertHandlerReads(List<EntityRuleArgs> rules) {
        String json = new EntityMapping(rules).toJson();
        assertThatCode(() -> EntityMappingReader.read(new JsonFactory(), json)).doesNotThrowAnyException();
    }
}
