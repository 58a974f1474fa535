package io.serverlesspipeline.deployment.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhysicalNamesTest {

    private final PhysicalNames names = new PhysicalNames(new Random(1));

    @Test
    void addsAHyphenAndSevenHexadecimalDigitsToTheLogicalName() {
        assertThat(names.choose("uploads-table", ResourceInputs.of(Map.of()))).matches("uploads-table-[0-9a-f]{7}");
    }

    @Test
    void usesAnExplicitName() {
        assertThat(names.choose("uploads", ResourceInputs.of(Map.of("name", "given", "namePrefix", "p-"))))
                .isEqualTo("given");
    }

    @Test
    void adds26HexadecimalDigitsToAnExplicitPrefix() {
        assertThat(names.choose("uploads", ResourceInputs.of(Map.of("namePrefix", "/aws/lambda/x-"))))
                .matches("/aws/lambda/x-[0-9a-f]{26}");
    }

    @Test
    void usesLowercaseBucketNames_andTheBucketInputs() {
        assertThat(names.chooseBucket("MyUploads", ResourceInputs.of(Map.of()))).matches("myuploads-[0-9a-f]{7}");
        assertThat(names.chooseBucket("a", ResourceInputs.of(Map.of("bucket", "given"))))
                .isEqualTo("given");
        assertThat(names.chooseBucket("a", ResourceInputs.of(Map.of("bucketPrefix", "p-"))))
                .matches("p-[0-9a-f]{26}");
    }

    @Test
    void neverReturnsTheSameNameTwice() {
        assertThat(names.choose("a", ResourceInputs.of(Map.of())))
                .isNotEqualTo(names.choose("a", ResourceInputs.of(Map.of())));
    }
}
