package io.serverlesspipeline.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.component.internal.binding.UnknownArgument;
import java.util.List;
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
        assertThat(problems(key))
                .singleElement()
                .asString()
                .startsWith("Configuration key serverless-pipeline:" + key
                        + " is not known. Did you mean serverless-pipeline:" + meant);
    }

    @Test
    void suggestSeveralKeys_theNearestFirst() {
        assertThat(problems("bucket"))
                .containsExactly("Configuration key serverless-pipeline:bucket is not known. Did you mean"
                        + " serverless-pipeline:bucketName or serverless-pipeline:bucketKeyArn? Correct or remove it in"
                        + " the stack's configuration file. docs/reference.md lists all keys.");
    }

    @Test
    void suggestNothing_whereNoKeyIsLikeThem() {
        assertThat(problems("colour"))
                .containsExactly("Configuration key serverless-pipeline:colour is not known. Correct or remove it in"
                        + " the stack's configuration file. docs/reference.md lists all keys.");
    }

    @Test
    void nameTheObjectThatThePropertyIsIn() {
        UnknownArgument argument = new UnknownArgument("entities[0]", "tttl", Set.of("type", "ttl"));

        assertThat(UnknownKeys.problems("serverless-pipeline", List.of(argument)))
                .containsExactly(
                        "Configuration key serverless-pipeline:entities[0].tttl is not known. Did you mean"
                                + " serverless-pipeline:entities[0].ttl? The properties of serverless-pipeline:entities[0] are"
                                + " ttl, type. Correct or remove it in the stack's configuration file. docs/reference.md lists all keys.");
    }

    @Test
    void areNone_whereEveryKeyIsKnown() {
        assertThat(UnknownKeys.problems("serverless-pipeline", List.of())).isEmpty();
    }

    private static List<String> problems(String key) {
        return UnknownKeys.problems("serverless-pipeline", List.of(new UnknownArgument("", key, KNOWN)));
    }
}
