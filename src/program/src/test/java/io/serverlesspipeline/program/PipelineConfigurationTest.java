package io.serverlesspipeline.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.test.PulumiTest;
import io.serverlesspipeline.component.AlarmArgs;
import io.serverlesspipeline.component.EntityRuleArgs;
import io.serverlesspipeline.component.FileRuleArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.binding.Binding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PipelineConfigurationTest {
    private static final Path ROOT = Path.of("");

    @Test
    void setsNoArgument_whenNothingIsConfigured() {
        PipelineConfiguration pipeline = configured(Map.of());

        assertThat(pipeline.name()).isEqualTo("uploads");
        assertThat(pipeline.arguments())
                .usingRecursiveComparison()
                .isEqualTo(ServerlessPipelineArgs.builder().build());
    }

    @Test
    void setsWhatIsConfigured() {
        ServerlessPipelineArgs args = unchecked(Map.ofEntries(
                        Map.entry("bucketName", "example-uploads"),
                        Map.entry("keyPrefixes", "[\"incoming/\",\"returned/\"]"),
                        Map.entry("keySuffixes", "[\".ndjson\"]"),
                        Map.entry("events", "[\"s3:ObjectCreated:Put\"]"),
                        Map.entry("eventSource", "notification"),
                        Map.entry("manageNotification", "true"),
                        Map.entry("forceDestroy", "true"),
                        Map.entry("versioning", "true"),
                        Map.entry("tableName", "example-items"),
                        Map.entry("deletionProtection", "false"),
                        Map.entry("requireTls", "false"),
                        Map.entry("runtime", "java17"),
                        Map.entry("architecture", "x86_64"),
                        Map.entry("memorySize", "1024"),
                        Map.entry("timeout", "60"),
                        Map.entry("ephemeralStorageSize", "1024"),
                        Map.entry("reservedConcurrency", "10"),
                        Map.entry("snapStart", "true"),
                        Map.entry("tracing", "true"),
                        Map.entry("handler", "com.example.Handler::handleRequest"),
                        Map.entry("layerArns", "[\"arn:aws:lambda:eu-central-1:123456789012:layer:agent:1\"]"),
                        Map.entry("subnetIds", "[\"subnet-0a\",\"subnet-0b\"]"),
                        Map.entry("securityGroupIds", "[\"sg-0a\"]"),
                        Map.entry("logFormat", "JSON"),
                        Map.entry("logLevel", "WARN"),
                        Map.entry("systemLogLevel", "DEBUG"),
                        Map.entry("retainOnDelete", "true"),
                        Map.entry("environment", "{\"STAGE\":\"test\"}"),
                        Map.entry("logRetentionDays", "7"),
                        Map.entry("retryAttempts", "0"),
                        Map.entry("maximumEventAge", "60"),
                        Map.entry("tags", "{\"team\":\"platform\",\"cost-center\":42}")))
                .arguments();

        assertThat(args.bucketName().map(PulumiTest::extractValue)).contains("example-uploads");
        assertThat(args.keyPrefixes()).contains(List.of("incoming/", "returned/"));
        assertThat(args.keySuffixes()).contains(List.of(".ndjson"));
        assertThat(args.events()).contains(List.of("s3:ObjectCreated:Put"));
        assertThat(args.eventSource()).contains("notification");
        assertThat(args.manageNotification()).contains(true);
        assertThat(args.forceDestroy()).contains(true);
        assertThat(args.versioning()).contains(true);
        assertThat(args.tableName().map(PulumiTest::extractValue)).contains("example-items");
        assertThat(args.deletionProtection()).contains(false);
        assertThat(args.requireTls()).contains(false);
        assertThat(args.runtime()).contains("java17");
        assertThat(args.architecture()).contains("x86_64");
        assertThat(args.memorySize()).contains(1024);
        assertThat(args.timeout()).contains(60);
        assertThat(args.ephemeralStorageSize()).contains(1024);
        assertThat(args.reservedConcurrency()).contains(10);
        assertThat(args.snapStart()).contains(true);
        assertThat(args.tracing()).contains(true);
        assertThat(args.handler()).contains("com.example.Handler::handleRequest");
        assertThat(args.layerArns().map(PulumiTest::extractValue))
                .contains(List.of("arn:aws:lambda:eu-central-1:123456789012:layer:agent:1"));
        assertThat(args.subnetIds().map(PulumiTest::extractValue)).contains(List.of("subnet-0a", "subnet-0b"));
        assertThat(args.securityGroupIds().map(PulumiTest::extractValue)).contains(List.of("sg-0a"));
        assertThat(args.logFormat()).contains("JSON");
        assertThat(args.logLevel()).contains("WARN");
        assertThat(args.systemLogLevel()).contains("DEBUG");
        assertThat(args.retainOnDelete()).contains(true);
        assertThat(args.environment().map(PulumiTest::extractValue)).contains(Map.of("STAGE", "test"));
        assertThat(args.logRetentionDays()).contains(7);
        assertThat(args.retryAttempts()).contains(0);
        assertThat(args.maximumEventAge()).contains(60);
        assertThat(args.tags().map(PulumiTest::extractValue)).contains(Map.of("team", "platform", "cost-center", "42"));
    }

    @Test
    void readsTheEntityMapping() {
        List<EntityRuleArgs> rules = configured(Map.of(
                        "entities", "[{\"type\":\"device\",\"pk\":\"DEVICE#{id}\",\"sk\":\"STATE\",\"ttl\":\"P1D\"}]"))
                .arguments()
                .entities()
                .orElseThrow();

        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.type()).isEqualTo("device");
            assertThat(rule.pk()).isEqualTo("DEVICE#{id}");
            assertThat(rule.sk()).isEqualTo("STATE");
            assertThat(rule.gsi1pk()).isEmpty();
            assertThat(rule.gsi1sk()).isEmpty();
            assertThat(rule.ttl()).contains("P1D");
        });
    }

    @Test
    void readsTheFileRules() {
        List<FileRuleArgs> rules =
                configured(Map.of("files", """
                                [{"keyPrefix":"crm/","keySuffix":".txt","format":"csv","compression":"zip",
                                  "charset":"windows-1252","delimiter":";","quote":"'","columns":["id","total"],
                                  "shortRows":"pad","nullValues":["NULL"],"fieldTypes":{"total":"number"},
                                  "decimalSeparator":",","type":"user"},
                                 {"records":"/Records","typeField":"/detail/type"}]""")).arguments().files().orElseThrow();

        FileRuleArgs csv = rules.get(0);
        assertThat(csv.keyPrefix()).contains("crm/");
        assertThat(csv.keySuffix()).contains(".txt");
        assertThat(csv.format()).contains("csv");
        assertThat(csv.compression()).contains("zip");
        assertThat(csv.charset()).contains("windows-1252");
        assertThat(csv.delimiter()).contains(";");
        assertThat(csv.quote()).contains("'");
        assertThat(csv.columns()).contains(List.of("id", "total"));
        assertThat(csv.shortRows()).contains("pad");
        assertThat(csv.nullValues()).contains(List.of("NULL"));
        assertThat(csv.fieldTypes()).contains(Map.of("total", "number"));
        assertThat(csv.decimalSeparator()).contains(",");
        assertThat(csv.type()).contains("user");
        assertThat(rules.get(1).records()).contains("/Records");
        assertThat(rules.get(1).typeField()).contains("/detail/type");
    }

    @Test
    void readsTheAlarms() {
        AlarmArgs alarms = configured(
                        Map.of(
                                "alarms",
                                "{\"topicArns\":[\"arn:aws:sns:eu-central-1:123456789012:alarms\"],\"errors\":5,\"eventAge\":60,\"rejectedRecords\":9,\"incompleteObjects\":2}"))
                .arguments()
                .alarms()
                .orElseThrow();

        assertThat(PulumiTest.extractValue(alarms.topicArns()))
                .containsExactly("arn:aws:sns:eu-central-1:123456789012:alarms");
        assertThat(alarms.errors()).contains(5);
        assertThat(alarms.throttles()).isEmpty();
        assertThat(alarms.durationPercent()).isEmpty();
        assertThat(alarms.eventAge()).contains(60);
        assertThat(alarms.rejectedRecords()).contains(9);
        assertThat(alarms.incompleteObjects()).contains(2);
    }

    @Test
    void asksForTheTopicsOfAlarms() {
        assertThatThrownBy(() -> configured(Map.of("alarms", "{}")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("serverless-pipeline:alarms.topicArns is not set: specify the ARN of a topic");
    }

    @Test
    void takesFunctionCodeThatIsThere(@TempDir Path root) throws IOException {
        Files.createFile(root.resolve("custom-runtime.zip"));

        ServerlessPipelineArgs args = PipelineConfiguration.read(
                        new ConfigurationValues(
                                "serverless-pipeline", Map.of("functionCode", "custom-runtime.zip"), Set.of()),
                        root)
                .arguments();

        assertThat(args.functionCode()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "memory|512|serverless-pipeline:memory is not known.",
                "memorySize|half|serverless-pipeline:memorySize is \"half\": specify an integer.",
                "versioning|on|serverless-pipeline:versioning is \"on\": specify a boolean, true or false.",
                "timeout|1.5|serverless-pipeline:timeout is \"1.5\": specify an integer.",
                "tags|{\"team\":|serverless-pipeline:tags is \"{\"team\":\": specify a map of strings, such as",
                "keyPrefixes|[null]|serverless-pipeline:keyPrefixes[0] has no value: specify one, or remove the element.",
                "entities|null|serverless-pipeline:entities is \"null\": specify a list of objects.",
                "__defaults|1|serverless-pipeline:__defaults is not known.",
                "functionCode|nowhere.zip|serverless-pipeline:functionCode is \"nowhere.zip\": there is no such file;",
                "tags|[]|serverless-pipeline:tags is a list: specify a map of strings, such as {\"a\": \"b\"}.",
                "tags|{\"a\":[]}|serverless-pipeline:tags[\"a\"] is a list: specify a string.",
                "keyPrefixes|incoming/|keyPrefixes is \"incoming/\": specify a list of strings, such as [\"a\", \"b\"].",
                "keyPrefixes|[{}]|serverless-pipeline:keyPrefixes[0] is an object: specify a string.",
                "alarms|[]|alarms is a list: specify an object with the properties durationPercent, errors, eventAge, incompleteObjects, rejectedRecords, throttles, topicArns.",
                "alarms|{\"topicArns\":[],\"topic\":1}|serverless-pipeline:alarms.topic is not known. Did you mean serverless-pipeline:alarms.topicArns? The properties of serverless-pipeline:alarms are durationPercent,",
                "alarms|{\"errors\":\"many\"}|serverless-pipeline:alarms.errors is \"many\": specify an integer.",
                "entities|{}|serverless-pipeline:entities is an object: specify a list of objects.",
                "entities|[1]|entities[0] is \"1\": specify an object with the properties gsi1pk, gsi1sk, pk, sk, ttl, type.",
                "entities|[{\"kind\":\"x\"}]|serverless-pipeline:entities[0].kind is not known. The properties of serverless-pipeline:entities[0] are gsi1pk, gsi1sk, pk,",
                "files|[{\"separator\":\";\"}]|serverless-pipeline:files[0].separator is not known.",
                "files|[{\"fieldTypes\":[]}]|files[0].fieldTypes is a list: specify a map of strings,",
                "lifecycleRules|[{\"expirationDays\":1.5}]|lifecycleRules[0].expirationDays is \"1.5\": specify an integer.",
                "lifecycleRules|[{\"transitions\":{}}]|lifecycleRules[0].transitions is an object: specify a list of objects.",
                "lifecycleRules|[{\"transitions\":[{\"day\":1}]}]|lifecycleRules[0].transitions[0].day is not known. Did you mean serverless-pipeline:lifecycleRules[0].transitions[0].days?",
                "corsRules|[{\"allowedOrigins\":\"*\"}]|corsRules[0].allowedOrigins is \"*\": specify a list of strings,",
                "readCapacity|5|readCapacity is \"5\": specify an object with the properties maximum, minimum, targetUtilization.",
                "readCapacity|{\"least\":5}|readCapacity.least is not known. The properties of serverless-pipeline:readCapacity are maximum, minimum, targetUtil",
                "entities|[{\"type\":[]}]|entities[0].type is a list: specify a string.",
            })
    void namesTheKeyThatIsWrong(String key, String value, String message) {
        assertThatThrownBy(() -> configured(Map.of(key, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Configuration key ")
                .hasMessageContaining(message);
    }

    @Test
    void namesTheArgument_whenAValueCannotWork() {
        assertThatThrownBy(() -> configured(Map.of("bucketName", "Uploads")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Configuration key serverless-pipeline:bucketName is \"Uploads\": specify 3 to 63 lowercase"
                        + " letters, digits, hyphens, and single dots, as S3 requires.");
    }

    @Test
    void namesEveryKeyThatIsWrong_aLineForEach() {
        assertThatThrownBy(() -> configured(Map.of(
                        "memory", "512",
                        "timeuot", "60",
                        "versioning", "on",
                        "retryAttempts", "many",
                        "entities", "{}",
                        "tableName", "?",
                        "logKeyArn", "alias/log",
                        "tags", "{\"team\":\"platform\"}",
                        "memorySize", "1")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("""
                        Configuration key serverless-pipeline:memory is not known. Did you mean \
                        serverless-pipeline:memorySize? Correct or remove it in the stack's configuration file. docs/reference.md lists all keys.
                        Configuration key serverless-pipeline:timeuot is not known. Did you mean \
                        serverless-pipeline:timeout? Correct or remove it in the stack's configuration file. docs/reference.md lists all keys.
                        Configuration key serverless-pipeline:versioning is "on": specify a boolean, true or false.
                        Configuration key serverless-pipeline:entities is an object: specify a list of objects.
                        Configuration key serverless-pipeline:retryAttempts is "many": specify an integer.
                        Configuration key serverless-pipeline:memorySize is "1": specify 128 to 10240 megabytes.
                        Configuration key serverless-pipeline:tableName is "?": specify 3 to 255 letters, digits, and . - _, \
                        as DynamoDB requires.
                        Configuration key serverless-pipeline:logKeyArn is "alias/log": specify the ARN of an AWS KMS key, \
                        which ends with :key/<ID>, not of an alias.""");
    }

    @Test
    void namesEveryFieldThatIsWrong_andWhatTheComponentRefusesOfTheOthers() {
        assertThatThrownBy(() -> configured(Map.of(
                        "entities",
                        "[{\"type\":[],\"pk\":\"*{id}\",\"sk\":{},\"ttll\":\"P1D\"}]",
                        "readCapacity",
                        "{\"minimum\":\"many\",\"maximum\":5}",
                        "writeCapacity",
                        "{\"minimum\":0}")))
                .isInstanceOf(ConfigurationException.class)
                .satisfies(failure -> assertThat(
                                Objects.requireNonNull(failure.getMessage()).lines())
                        .satisfiesExactlyInAnyOrder(
                                line -> assertThat(line)
                                        .contains(
                                                "entities[0].ttll is not known. Did you mean serverless-pipeline:entities[0].ttl? The properties of"),
                                line -> assertThat(line).endsWith("entities[0].type is a list: specify a string."),
                                line -> assertThat(line).endsWith("entities[0].sk is an object: specify a string."),
                                line -> assertThat(line)
                                        .endsWith("readCapacity.minimum is \"many\": specify an integer."),
                                line -> assertThat(line)
                                        .startsWith(
                                                "Configuration key serverless-pipeline:entities[0].pk is \"*{id}\": do"),
                                line -> assertThat(line)
                                        .isEqualTo(
                                                "Configuration key serverless-pipeline:writeCapacity.minimum is \"0\":"
                                                        + " specify at least 1 unit.")));
    }

    /** Returns what is read; whether the component takes it is another matter. */
    private static Binding unchecked(Map<String, String> values) {
        return PipelineConfiguration.bind(new ConfigurationValues("serverless-pipeline", values, Set.of()), ROOT);
    }

    private static PipelineConfiguration configured(Map<String, String> values) {
        return PipelineConfiguration.read(new ConfigurationValues("serverless-pipeline", values, Set.of()), ROOT);
    }
}
