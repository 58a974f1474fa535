package io.serverlesspipeline.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnknownKeysTest {
    private static final Set<String> KNOWN = Set.of(
            "bucketName",
            "bucketKeyArn",
            "existingBucketName",
            "keyPrefixes",
            "keySuffixes",
            "memorySize",
            "tableName",
            "timeout");

    @ParameterizedTest
    @CsvSource({
        "memory, memorySize",
        "memorysize, memorySize",
        "timeuot, timeout",
        "keyPrefix, keyPrefixes",
        "bucket_name, bucketName",
    })
    void suggestTheKeyThatWasMeant(String key, String meant) {
        assertThat(UnknownKeys.problems(with(key), KNOWN))
                .singleElement()
                .asString()
                .startsWith("Configuration key serverless-pipeline:" + key
                        + " is not known. Did you mean serverless-pipeline:" + meant);
    }

    @Test
    void suggestSeveralKeys_theNearestFirst() {
        assertThat(UnknownKeys.problems(with("bucket"), KNOWN))
                .containsExactly("Configuration key serverless-pipeline:bucket is not known. Did you mean"
                        + " serverless-pipeline:bucketName or serverless-pipeline:bucketKeyArn? Correct or remove it in"
                        + " the stack's file; docs/reference.md has all keys.");
    }

    @Test
    void suggestNothing_whereNoKeyIsLikeThem() {
        assertThat(UnknownKeys.problems(with("colour"), KNOWN))
                .containsExactly("Configuration key serverless-pipeline:colour is not known. Correct or remove it in"
                        + " the stack's file; docs/reference.md has all keys.");
    }

    @Test
    void areNone_whereEveryKeyIsKnown() {
        assertThat(UnknownKeys.problems(with("timeout"), KNOWN)).isEmpty();
    }

    private static StackConfiguration with(String key) {
        return new StackConfiguration("serverless-pipeline", Map.of(key, "1"), Set.of());
    }
}
