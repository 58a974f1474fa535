package io.serverlesspipeline.handler.mapping;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.settings.SettingsException;
import io.serverlesspipeline.handler.testing.Mappings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityMappingReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | must be a JSON array of rules",
                "`` | must be a JSON array of rules",
                "[{ | isn't valid JSON",
                "[1] | rule 0 isn't an object",
                "[{'type':'a','pk':'A','sk':'B'},{}] | has no type in rule 1",
                "[{'type':'','pk':'A','sk':'B'}] | has no type in rule 0",
                "[{'type':'a','sk':'B'}] | has no pk in the rule for the type a",
                "[{'type':'a','pk':'A'}] | has no sk in the rule for the type a",
                "[{'type':'a','pk':'A','sk':'B','key':'C'}] | has an unknown field key in rule 0",
                "[{'type':'a','pk':7,'sk':'B'}] | has a field pk in rule 0 that isn't a string",
                "[{'type':'a','pk':'A','sk':''}] | has a template sk in the rule for the type a that is empty",
                "[{'type':'a','pk':'A','sk':'{b'}] | has a template sk in the rule for the type a that has an opening",
                "[{'type':'a','pk':'A','sk':'B','gsi1pk':'C'}] | has only one of gsi1pk and gsi1sk in the rule for the type a",
                "[{'type':'a','pk':'A','sk':'B','gsi1sk':'C'}] | has only one of gsi1pk and gsi1sk in the rule for the type a",
                "[{'type':'a','pk':'A','sk':'B','ttl':'soon'}] | has a template ttl in the rule for the type a that is neither",
                "[{'type':'a','pk':'OBJECT#{b}','sk':'B'}] | has a template pk in the rule for the type a that begins with OBJECT#",
                "[{'type':'a','pk':'OBJ{b}','sk':'B'}] | has a template pk in the rule for the type a that begins with OBJECT#",
                "[{'type':'a','pk':'A','sk':'B','gsi1pk':'OBJECT#FAILED#{d}','gsi1sk':'{t}'}] | has a template gsi1pk in the rule for the type a that begins with OBJECT#",
                "[{'type':'a','pk':'A','sk':'B','gsi1pk':'O{b}#{d}','gsi1sk':'{t}'}] | has a template gsi1pk in the rule for the type a that begins with OBJECT#",
                "[{'type':'a','pk':'A','sk':'B'},{'type':'a','pk':'C','sk':'D'}] | has two rules for the type a",
            })
    void namesTheRuleAndTheField_whenAMappingIsInvalid(String rules, String message) {
        assertThatThrownBy(() -> Mappings.read(rules.replace('\'', '"')))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("PIPELINE_ENTITIES")
                .hasMessageContaining(message);
    }
}
