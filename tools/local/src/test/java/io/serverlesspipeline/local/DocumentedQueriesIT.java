package io.serverlesspipeline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.pipeline.PipelineClients;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import io.serverlesspipeline.local.pipeline.UploadFilterReader;
import io.serverlesspipeline.local.upload.UploadFile;
import io.serverlesspipeline.local.upload.UploadFollower;
import io.serverlesspipeline.local.upload.UploadPlan;
import io.serverlesspipeline.local.upload.Uploader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores the examples of the documents, runs their queries, and compares the output with the documented output. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentedQueriesIT {
    private static final List<String> DOCUMENTS = List.of("dynamodb-gsi.md", "dynamodb-ttl.md");
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static Path directory;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private DeploymentTarget target;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private PipelineOutputs pipeline;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private ServiceClients clients;

    @BeforeAll
    void storeTheExamples() throws Exception {
        target = DeploymentTarget.start();
        pipeline = PipelineOutputs.of(
                target.deploy(DocumentedQuery.configuration("dynamodb-gsi.md", "serverless-pipeline:indexes"))
                        .outputs());
        clients = PipelineClients.of(target.port(), target.rootKey(), pipeline);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> samples = Files.list(target.workspace().samples())) {
            samples.forEach(files::add);
        }
        for (String document : DOCUMENTS) {
            for (Map.Entry<String, String> file :
                    DocumentedQuery.files(document).entrySet()) {
                files.add(Files.writeString(directory.resolve(file.getKey()), file.getValue()));
            }
        }
        upload(files);
    }

    @AfterAll
    void stop() {
        target.close();
        clients.close();
    }

    static Stream<DocumentedQuery> queries() throws IOException {
        List<DocumentedQuery> queries = new ArrayList<>();
        for (String document : DOCUMENTS) {
            DocumentedQuery.in(document).forEach(queries::add);
        }
        return queries.stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void returnsTheDocumentedOutput(DocumentedQuery query) throws Exception {
        Map<String, String> values = Map.of(
                "tableName",
                pipeline.tableName(),
                "bucketName",
                pipeline.bucketName(),
                "now",
                Long.toString(Instant.now().getEpochSecond()),
                "sequencer",
                new StoredItems(clients.dynamoDb(), pipeline)
                        .object(pipeline.bucketName(), "mixed.ndjson")
                        .orElseThrow()
                        .sequencer(),
                "today",
                LocalDate.now(Clock.systemUTC()).toString());

        List<String> output = clients.dynamoDb().queryPaginator(query.request(values)).items().stream()
                .map(item -> text(item, "PK") + "  " + text(item, "SK"))
                .toList();

        assertThat(query.output(values)).as("the output in " + query.document()).isNotEmpty();
        assertThat(output).containsExactlyElementsOf(query.output(values));
    }

    private void upload(List<Path> files) throws InterruptedException {
        StoredItems items = new StoredItems(clients.dynamoDb(), pipeline);
        Uploader uploader = new Uploader(clients.s3(), items, pipeline, directory);
        UploadFollower follower = new UploadFollower(items, new FailureQueue(clients.sqs(), pipeline));
        UploadPlan plan = new UploadPlan(UploadFilterReader.read(clients, pipeline));
        for (UploadFile file : plan.withPrefix(files, null)) {
            assertThat(follower.follow(uploader.upload(file), TIMEOUT, item -> {})
                            .succeeded())
                    .isTrue();
        }
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }
}
