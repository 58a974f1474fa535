package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RecordedResource;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the published mocks return the identifiers of every resource that the component can create. Without an
 * answer, Pulumi returns null, which becomes the word null in a policy.
 */
final class MockOutputsTest {
    static Stream<RecordedResource> resources() {
        Map<String, RecordedResource> byType = new TreeMap<>();
        Stream.of(
                        EveryArgument.given(),
                        EveryArgument.withEventBridge(),
                        EveryArgument.withWorkQueue(),
                        ServerlessPipelineArgs.builder().build())
                .map(args -> ProgramRun.up(context -> new ServerlessPipeline("uploads", args)))
                .flatMap(run -> run.resources().stream())
                .filter(resource -> resource.type().startsWith("aws:"))
                .forEach(resource -> byType.put(resource.type(), resource));
        return byType.values().stream();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void returnEveryIdentifierThatAwsAlwaysReturns(RecordedResource resource) throws ClassNotFoundException {
        String[] type = resource.type().split("[:/]", -1);
        Class<?> pulumiClass = Class.forName("com.pulumi.aws." + type[1] + "." + type[3]);

        assertThat(resource.id()).isNotEmpty();
        assertThat(Arrays.stream(pulumiClass.getDeclaredMethods())
                        .filter(MockOutputsTest::isAlwaysAString)
                        .map(Method::getName)
                        .filter(name -> name.matches("(?i).*(arn|name|url|id|version|region|domain)"))
                        // Empty without code signing.
                        .filter(name -> !name.startsWith("signing")))
                .as("what %s returns", resource)
                .allSatisfy(output -> assertThat(resource.outputs()).containsKey(output));
    }

    /** An output that AWS doesn't always return has the type {@code Output<Optional<String>>}. */
    private static boolean isAlwaysAString(Method method) {
        Type type = method.getGenericReturnType();
        return method.getParameterCount() == 0
                && method.getReturnType().equals(Output.class)
                && type instanceof ParameterizedType output
                && output.getActualTypeArguments()[0].equals(String.class);
    }
}
