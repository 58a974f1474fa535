package io.serverlesspipeline.deployment.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownInputsTest {

    private final KnownInputs known = new KnownInputs(Set.of("name", "tags", "rules.id", "rules.expiration.days"));

    @Test
    void acceptsListedPaths_andEverythingBelowThem() {
        assertThat(known.findUnknown(Map.of(
                        "name", "a",
                        "tags", Map.of("any", "thing"),
                        "rules", List.of(Map.of("id", "r", "expiration", Map.of("days", 3.0)), Map.of("id", "s")))))
                .isEmpty();
    }

    @Test
    void findsAnUnlistedInput() {
        assertThat(known.findUnknown(Map.of("name", "a", "policy", "p"))).hasValue("policy");
    }

    @Test
    void findsAnInputInAListElement() {
        assertThat(known.findUnknown(Map.of("rules", List.of(Map.of("id", "r"), Map.of("prefix", "p")))))
                .hasValue("rules.prefix");
    }

    @Test
    void findsAnInputInANestedBlock() {
        assertThat(known.findUnknown(Map.of("rules", List.of(Map.of("expiration", Map.of("date", "d"))))))
                .hasValue("rules.expiration.date");
    }

    @Test
    void doesNotTreatANamePrefixAsABlock() {
        assertThat(known.findUnknown(Map.of("rule", Map.of("id", "r")))).hasValue("rule");
    }
}
