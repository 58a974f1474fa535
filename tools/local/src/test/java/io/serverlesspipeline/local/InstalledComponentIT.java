package io.serverlesspipeline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.PipelineClients;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import io.serverlesspipeline.local.testing.LocalRepository;
import io.serverlesspipeline.testsupport.Checkout;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Installs the component with Maven, and uses it from external projects. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InstalledComponentIT {
    private static final String COMPONENT = "serverless-pipeline-component";
    private static final String HANDLER = "serverless-pipeline-handler";
    private static final String TESTING = "serverless-pipeline-testing";
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static Path directory;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private LocalRepository repository;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private DeploymentTarget target;

    @BeforeAll
    void install() throws Exception {
        target = DeploymentTarget.start();
        repository = LocalRepository.in(directory);
        repository.installComponent(directory.resolve("checkout"));
    }

    @AfterAll
    void stop() throws IOException {
        target.close();
        repository.delete();
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPONENT, HANDLER, TESTING})
    void includesLicenseSourcesAndJavadoc(String artifact) throws IOException {
        assertThat(repository.installed(artifact, ".pom")).exists();
        assertThat(entries(repository.installed(artifact, ".jar"))).contains("META-INF/LICENSE");
        assertThat(entries(repository.installed(artifact, "-sources.jar")))
                .anyMatch(entry -> entry.matches("io/serverlesspipeline/[a-z]+/[A-Za-z]+\\.java"));
        assertThat(entries(repository.installed(artifact, "-javadoc.jar")))
                .contains("index.html")
                .anyMatch(entry -> entry.matches("io/serverlesspipeline/[a-z]+/[A-Za-z]+\\.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPONENT, HANDLER, TESTING})
    void includesABillOfMaterials_withoutTestDependencies(String artifact) throws IOException {
        assertThat(materials(artifact)).isNotEmpty().noneMatch(name -> name.matches("(junit|assertj|archunit).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPONENT, HANDLER, TESTING})
    void isAModuleWithAStableName(String artifact) {
        assertThat(ModuleFinder.of(repository.installed(artifact, ".jar")).findAll())
                .extracting(module -> module.descriptor().name())
                .containsExactly("io.serverlesspipeline." + artifact.substring(artifact.lastIndexOf('-') + 1));
    }

    @Test
    void listsEveryLibraryOfTheFunctionsPackage() throws IOException {
        List<String> libraries;
        try (ZipFile function = new ZipFile(
                Checkout.root().resolve("handler/target/function.zip").toFile())) {
            libraries = function.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("lib/".length(), name.length() - ".jar".length()))
                    .toList();
        }

        assertThat(libraries).isNotEmpty();
        assertThat(materials(HANDLER)).containsAll(libraries);
    }

    @Test
    void storesAnUpload_ofAMinimalProject() throws Exception {
        Path folder = directory.resolve("outside");
        MinimalProject.writeTo(folder);

        assertStoresAnUpload(new ConsumerProject(folder, "com.example.Main"));
    }

    @Test
    void storesAnUpload_ofTheJavaExample() throws Exception {
        Path example = directory.resolve("checkout/examples/java");

        assertStoresAnUpload(new ConsumerProject(example, "com.example.Uploads"));
    }

    @Test
    void passesTheUnitTestOfTheJavaExample() throws Exception {
        repository.maven(directory.resolve("checkout/examples/java"), "test");

        assertThat(directory.resolve("checkout/examples/java/target/surefire-reports/TEST-com.example.UploadsTest.xml"))
                .content()
                .contains("errors=\"0\"", "skipped=\"0\"", "failures=\"0\"", "makesNothingPublic");
    }

    @Test
    void failsTheUnitTestOfTheJavaExample_ifATransformationWidensThePolicy() throws Exception {
        Path widened = directory.resolve("widened");
        WidenedExample.writeTo(widened);

        assertThat(repository.failingMaven(widened, "test"))
                .contains(
                        "UploadsTest.allowsTheFunctionExactlyWhatItNeeds",
                        "allowed, but not expected: s3:* on arn:aws:s3:::uploads-bucket-1a2b3c4/*",
                        "statement ReadUpload in input policy of uploads-role-policy (aws:iam/rolePolicy:RolePolicy)")
                .contains("Tests run: 4, Failures: 1, Errors: 0");
    }

    @Test
    void storesWhatTheTransformerOfTheExampleEmits() throws Exception {
        Path example = directory.resolve("checkout/examples/transformer");
        repository.maven(example, "package");

        PipelineOutputs pipeline = PipelineOutputs.of(
                target.deploy(transformerConfiguration(example)).outputs());

        try (ServiceClients clients = PipelineClients.of(target.port(), target.rootKey(), pipeline)) {
            StoredItems items = new StoredItems(clients.dynamoDb(), pipeline);
            clients.s3()
                    .putObject(
                            request -> request.bucket(pipeline.bucketName()).key("orders.ndjson"),
                            example.resolve("orders.ndjson"));
            await().atMost(TIMEOUT)
                    .until(
                            () -> items.object(pipeline.bucketName(), "orders.ndjson"),
                            item -> item.map(ObjectItemView::isSettled).orElse(false));

            assertThat(items.ofPartition("USER#u-3001"))
                    .singleElement()
                    .satisfies(item -> assertThat(item)
                            .containsEntry("email", AttributeValue.fromS("a***@example.com"))
                            .containsEntry("country", AttributeValue.fromS("Brazil")));
            assertThat(items.ofPartition("ORDER#o-7001"))
                    .extracting(item -> item.get("sku"))
                    .containsExactly(AttributeValue.fromS("KEYBOARD-1"), AttributeValue.fromS("MOUSE-2"));
            assertThat(items.object(pipeline.bucketName(), "orders.ndjson"))
                    .hasValueSatisfying(
                            object -> assertThat(object.recordsRejected()).isEqualTo(1));
        }
    }

    /** Returns the lines for the stack's file, with the path of the JAR file that this test has built. */
    private static Map<String, String> transformerConfiguration(Path example) throws IOException {
        Map<String, Object> lines = new Yaml().load(Files.readString(example.resolve("stack.yaml")));
        lines.put(
                "serverless-pipeline:extensions",
                List.of(example.resolve("target/order-transformer-1.0.0.jar").toString()));
        Map<String, String> configuration = new HashMap<>();
        for (Map.Entry<String, Object> line : lines.entrySet()) {
            configuration.put(line.getKey(), new ObjectMapper().writeValueAsString(line.getValue()));
        }
        return configuration;
    }

    private void assertStoresAnUpload(ConsumerProject project) throws Exception {
        PipelineOutputs pipeline = project.deploy(repository, target);
        ConsumerProject.adaptToEmulator(target, pipeline);
        try (ServiceClients clients = PipelineClients.of(target.port(), target.rootKey(), pipeline)) {
            StoredItems items = new StoredItems(clients.dynamoDb(), pipeline);

            clients.s3()
                    .putObject(
                            request -> request.bucket(pipeline.bucketName()).key("user.json"),
                            RequestBody.fromString("{\"type\":\"user\",\"userId\":\"u-1\",\"name\":\"Grace\"}"));
            await().atMost(TIMEOUT)
                    .until(
                            () -> items.object(pipeline.bucketName(), "user.json"),
                            item -> item.map(ObjectItemView::isSettled).orElse(false));

            assertThat(items.ofPartition("USER#u-1"))
                    .singleElement()
                    .satisfies(item -> assertThat(item.get("name")).hasToString("AttributeValue(S=Grace)"));
        }
    }

    /** Returns the libraries in an artifact's bill of materials with their versions. */
    private List<String> materials(String artifact) throws IOException {
        assumeThat(LocalRepository.isOffline())
                .as("offline builds create no bill of materials")
                .isFalse();
        JsonNode bill = new ObjectMapper()
                .readTree(repository.installed(artifact, "-cyclonedx.json").toFile());
        return Stream.of(bill.path("components"))
                .flatMap(components -> {
                    Stream.Builder<String> names = Stream.builder();
                    components.forEach(
                            component -> names.add(component.path("name").asText() + "-"
                                    + component.path("version").asText()));
                    return names.build();
                })
                .toList();
    }

    private static List<String> entries(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).toList();
        }
    }
}
