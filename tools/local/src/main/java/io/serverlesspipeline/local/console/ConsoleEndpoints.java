package io.serverlesspipeline.local.console;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.console.server.Endpoint;
import io.serverlesspipeline.local.console.server.Request;
import io.serverlesspipeline.local.console.server.RequestException;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import io.serverlesspipeline.local.pipeline.UploadFilter;
import io.serverlesspipeline.local.pipeline.UploadFilterReader;
import io.serverlesspipeline.local.upload.UploadPlan;
import io.serverlesspipeline.local.upload.Uploader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/** The console's endpoints. Each one calls the code behind the command that does the same. */
final class ConsoleEndpoints {
    private final ConsolePipeline pipeline;
    private final StoredItems items;
    private final Uploads uploads;

    ConsoleEndpoints(ConsolePipeline pipeline, StoredItems items, Uploads uploads) {
        this.pipeline = pipeline;
        this.items = items;
        this.uploads = uploads;
    }

    /** Returns the endpoints by method and path. */
    Map<String, Endpoint> all(Failures failures) {
        ItemBrowser browser =
                new ItemBrowser(pipeline.clients().dynamoDb(), pipeline.names().tableName());
        SourceRecords records = new SourceRecords(pipeline);
        Mapping mapping = new Mapping(pipeline);
        Map<String, Endpoint> endpoints = new HashMap<>();
        endpoints.put("GET pipeline", request -> description());
        endpoints.put("GET uploads", request -> uploads.all());
        endpoints.put("POST uploads", changing(this::upload));
        endpoints.put("GET items/keys", browser::keys);
        endpoints.put("GET items/collection", browser::collection);
        endpoints.put("GET record", records::find);
        endpoints.put("GET failures", request -> failures.list());
        endpoints.put("POST failures/redrive", changing(request -> failures.redrive(request.json())));
        endpoints.put("GET permissions", request -> Permissions.of(pipeline));
        endpoints.put(
                "GET graph", request -> Map.of("resources", pipeline.resources().get()));
        endpoints.put("GET mapping", request -> mapping.load());
        endpoints.put("POST mapping/preview", request -> mapping.preview(request.json()));
        endpoints.put("POST mapping/save", changing(request -> mapping.save(request.json())));
        return endpoints;
    }

    private Map<String, Object> description() {
        PipelineOutputs names = pipeline.names();
        Map<String, Object> description = new HashMap<>();
        description.put("stack", pipeline.stack());
        description.put("local", pipeline.isLocal());
        description.put("readOnly", pipeline.readOnly());
        description.put(
                "endpoint",
                pipeline.isLocal() ? "http://localhost:" + pipeline.context().port() : null);
        description.put("region", names.region());
        description.put("bucket", names.bucketName());
        description.put("table", names.tableName());
        description.put("function", names.functionName());
        description.put("logGroup", names.logGroupName());
        description.put("failureQueue", names.failureQueueUrl());
        if (!pipeline.readOnly()) { // Only uploads need the filter, which not every operator may read.
            UploadFilter filter = UploadFilterReader.read(pipeline.clients(), names);
            description.put("keyPrefix", filter.firstPrefix());
            description.put("filter", filter.accepts("") ? "" : filter.toString());
        }
        return description;
    }

    private TrackedUpload upload(Request request) throws IOException, InterruptedException {
        Path directory = pipeline.context().runDirectory().path();
        Files.createDirectories(directory);
        Path file = Files.createTempFile(directory, "upload", "");
        String key = request.parameter("key");
        try {
            Files.copy(request.body(), file, StandardCopyOption.REPLACE_EXISTING);
            UploadPlan plan = new UploadPlan(UploadFilterReader.read(pipeline.clients(), pipeline.names()));
            Uploader uploader = new Uploader(pipeline.clients().s3(), items, pipeline.names(), directory);
            uploads.begin(key);
            try {
                return uploads.add(uploader.upload(plan.withKey(file, key)));
            } finally {
                uploads.end(key);
            }
        } catch (LocalRunException exception) {
            throw RequestException.invalid(withoutOption(exception, file));
        } finally {
            Files.delete(file);
        }
    }

    /**
     * Returns a message of a command as the page shows it: without the command's option, and without the copy's name.
     */
    static String withoutOption(LocalRunException exception, Path copy) {
        return String.valueOf(exception.getMessage()).replace(" with --key", "").replace(copy.toString(), "the file");
    }

    private Endpoint changing(Endpoint endpoint) {
        return request -> {
            if (pipeline.readOnly()) {
                throw RequestException.forbidden("The console can't change the stack " + pipeline.stack()
                        + ". To allow changes, start it with --allow-changes.");
            }
            return endpoint.answer(request);
        };
    }
}
