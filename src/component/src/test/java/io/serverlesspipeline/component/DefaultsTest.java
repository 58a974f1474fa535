package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.asset.Archive;
import com.pulumi.asset.FileArchive;
import io.serverlesspipeline.testing.ProgramRun;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the component uses the default that an argument's Javadoc states. The schema and the reference are
 * generated from the Javadoc, so they state the same default.
 *
 * <p>Each test leaves out one argument of {@link EveryArgument}. If the default is a value, the component must register
 * the same resources as with that value. Otherwise, the component must not set the input.
 */
final class DefaultsTest {
    /** Arguments that {@link EveryArgument} doesn't set, with a value. */
    private static final Map<String, Object> OTHER_ARGUMENTS = Map.of(
            "existingBucketName",
            "example-uploads",
            "existingTableName",
            "example-items",
            "failureDestinationArn",
            "arn:aws:sns:eu-central-1:123456789012:failures",
            "eventSource",
            "eventBridge",
            "manageNotification",
            false,
            "maximumReadRequestUnits",
            100,
            "maximumWriteRequestUnits",
            50);

    private static final Map<String, Object> WORK_QUEUE =
            Map.of("maximumConcurrency", 20, "batchSize", 25, "splitSize", 256, "maximumReceives", 3);

    /** The arguments to leave out together with an argument, because they require it or conflict with its default. */
    private static final Map<String, List<String>> LEFT_OUT_TOO = Map.ofEntries(
            Map.entry("accessLogBucketName", List.of("accessLogPrefix")),
            Map.entry("alarms.eventAge", List.of("maximumEventAge")),
            Map.entry("entities[0].gsi1pk", List.of("entities[0].gsi1sk")),
            Map.entry("entities[0].gsi1sk", List.of("entities[0].gsi1pk")),
            Map.entry("ephemeralStorageSize", List.of("snapStart")),
            Map.entry("forceDestroy", List.of("retainOnDelete")),
            Map.entry("indexes[0].nonKeyAttributes", List.of("indexes[0].projection")),
            Map.entry("indexes[0].projection", List.of("indexes[0].nonKeyAttributes")),
            Map.entry("indexes[0].sortKey", List.of("indexes[0].sortKeyType")),
            Map.entry(
                    "lifecycleRules[1].noncurrentVersionExpirationDays",
                    List.of("lifecycleRules[1].newerNoncurrentVersions")),
            Map.entry("logFormat", List.of("logLevel", "systemLogLevel")),
            Map.entry("readCapacity", List.of("writeCapacity")),
            Map.entry("readCapacity.maximum", List.of("readCapacity.targetUtilization")),
            Map.entry("securityGroupIds", List.of("subnetIds")),
            Map.entry("subnetIds", List.of("securityGroupIds")),
            Map.entry("writeCapacity", List.of("readCapacity")));

    /** The values of defaults that the Javadoc describes in words. */
    private static final Map<String, Object> VALUES_IN_WORDS = Map.of(
            "accessLogPrefix", "uploads/",
            "additionalStatements[0].sid", "Additional1",
            "lifecycleRules[0].keyPrefix", "",
            "handler", "io.serverlesspipeline.handler.PipelineHandler::handleRequest");

    /** Checks of defaults that aren't a value, on a pipeline without arguments. */
    private static final Map<String, Consumer<ProgramRun>> IN_WORDS = Map.of(
            "existingBucketName", run -> run.resource("aws:s3/bucketV2:BucketV2"),
            "existingTableName", run -> run.resource("aws:dynamodb/table:Table"),
            "failureDestinationArn", run -> run.resource("aws:sqs/queue:Queue"),
            "versioning",
                    run -> assertThat(run.resources("aws:s3/bucketVersioningV2:BucketVersioningV2"))
                            .isEmpty(),
            "tableClass",
                    run -> assertThat(run.resource("aws:dynamodb/table:Table").inputs())
                            .as("DynamoDB's own default is STANDARD")
                            .doesNotContainKey("tableClass"),
            "additionalStatements",
                    run -> assertThat(run.resource("aws:iam/rolePolicy:RolePolicy")
                                    .name())
                            .isEqualTo("uploads-role-policy"),
            "extensions",
                    run -> assertThat(run.resource("aws:lambda/function:Function")
                                    .inputs()
                                    .toString())
                            .doesNotContain("PIPELINE_EXTENSIONS"),
            "functionCode",
                    run -> assertThat(run.resource("aws:lambda/function:Function")
                                    .inputs()
                                    .get("code"))
                            .usingRecursiveComparison()
                            .isEqualTo(bundledFunction()),
            "entities",
                    run -> assertThat(ProgramGraph.write(run))
                            .contains("\"type\":\"user\"", "\"type\":\"order\"", "\"type\":\"session\""));

    /** Arguments that change resource options instead of inputs. The tests with an engine check them. */
    private static final List<String> OPTIONS = List.of("retainOnDelete");

    /** Arguments that change only which values are valid. The tests of invalid values check them. */
    private static final List<String> PERMITTING = List.of("additionalStatements[0].allowWildcards");

    private static final ServerlessPipelineArgs EVERY_ARGUMENT = EveryArgument.given();

    static Stream<StatedDefault> stated() {
        return StatedDefault.of(allArguments()).stream()
                .filter(stated -> !OPTIONS.contains(stated.path()))
                .filter(stated -> !PERMITTING.contains(stated.path()));
    }

    @ParameterizedTest
    @MethodSource("stated")
    void isWhatIsUsed(StatedDefault stated) {
        Consumer<ProgramRun> inWords = IN_WORDS.get(stated.path());
        Optional<Object> value = stated.value().or(() -> Optional.ofNullable(VALUES_IN_WORDS.get(stated.path())));
        if (inWords != null) {
            inWords.accept(ProgramRun.up(context -> new ServerlessPipeline("uploads")));
        } else if (value.isPresent()) {
            assertUsed(stated, value.get());
        } else {
            assertNothingIsUsed(stated);
        }
    }

    @Test
    void isStatedOfEveryArgument() {
        assertThat(StatedDefault.of(allArguments()))
                .extracting(StatedDefault::argument)
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                ServerlessPipelineArgs.class,
                                AlarmArgs.class,
                                CorsRuleArgs.class,
                                EntityRuleArgs.class,
                                FileRuleArgs.class,
                                LifecycleRuleArgs.class,
                                LifecycleTransitionArgs.class,
                                PolicyStatementArgs.class,
                                TableCapacityArgs.class,
                                TableIndexArgs.class,
                                WorkQueueArgs.class)
                        .flatMap(type -> StatedDefault.optional(type).stream())
                        .toList());
    }

    private static void assertUsed(StatedDefault stated, Object value) {
        RegisteredInputs leftOut = RegisteredInputs.of(leftOut(stated)).orElseThrow();
        RegisteredInputs given =
                RegisteredInputs.of(leftOut(stated).with(stated.path(), value)).orElseThrow();

        assertThat(leftOut.changedBy(given))
                .as("what changes when the argument " + stated.path()
                        + " is set to the default that its Javadoc states")
                .isEmpty();
        assertThat(stated.others(value, given(stated.path()).get(stated.path())))
                .as("values of " + stated.path() + ", at least one of which must change a registered resource")
                .anyMatch(other -> RegisteredInputs.of(leftOut(stated).with(stated.path(), other))
                        .filter(changed -> !leftOut.changedBy(changed).isEmpty())
                        .isPresent());
    }

    /** A default value would be registered where the given value is registered. */
    private static void assertNothingIsUsed(StatedDefault stated) {
        RegisteredInputs leftOut = RegisteredInputs.of(leftOut(stated)).orElseThrow();
        ArgumentTree given = given(stated.path());
        List<String> values = scalars(Objects.requireNonNull(given.get(stated.path())));

        assertThat(leftOut.changedBy(RegisteredInputs.of(given).orElseThrow()))
                .as("inputs that are set only with " + stated.path() + ", whose Javadoc doesn't state a default value")
                .anySatisfy(input -> {
                    assertThat(values).contains(input.after());
                    assertThat(input.before()).isNull();
                });
    }

    private static ArgumentTree everyArgument() {
        return ArgumentTree.of(EVERY_ARGUMENT)
                .with("indexes[0].partitionKey", "userId")
                .with("indexes[0].sortKey", "total")
                .with("entities[0].gsi1pk", "DEVICES")
                .with("entities[0].gsi1sk", "{deviceId}");
    }

    /** Includes arguments that exclude each other, so no pipeline has all of them. */
    private static ArgumentTree allArguments() {
        return everyArgument().with("workQueue", WORK_QUEUE);
    }

    /** Includes the alarms, which are many resources, only when an argument of theirs is tested. */
    private static ArgumentTree given(String path) {
        if (OTHER_ARGUMENTS.containsKey(path)) {
            return ArgumentTree.empty().with(path, OTHER_ARGUMENTS.get(path));
        }
        if (path.startsWith("workQueue")) {
            return ArgumentTree.empty().with("workQueue", new HashMap<>(WORK_QUEUE));
        }
        return path.startsWith("alarms") ? everyArgument() : everyArgument().without("alarms");
    }

    private static ArgumentTree leftOut(StatedDefault stated) {
        ArgumentTree tree = given(stated.path()).without(stated.path());
        LEFT_OUT_TOO.getOrDefault(stated.path(), List.of()).forEach(tree::without);
        return tree;
    }

    private static Archive bundledFunction() {
        URL resource = Objects.requireNonNull(ServerlessPipeline.class.getResource("function.zip"));
        return new FileArchive(Path.of(URI.create(resource.toString())).toString());
    }

    private static List<String> scalars(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(part -> scalars(part).stream()).toList();
        }
        return value instanceof Collection<?> parts
                ? parts.stream().flatMap(part -> scalars(part).stream()).toList()
                : List.of(value.toString());
    }
}
