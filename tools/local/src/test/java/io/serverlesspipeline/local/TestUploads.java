package io.serverlesspipeline.local;

import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import io.serverlesspipeline.local.pipeline.UploadFilterReader;
import io.serverlesspipeline.local.upload.UploadFollower;
import io.serverlesspipeline.local.upload.UploadOutcome;
import io.serverlesspipeline.local.upload.UploadPlan;
import io.serverlesspipeline.local.upload.Uploader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Uploads files to a deployed pipeline and waits for their outcome.
 *
 * @param pipeline the pipeline
 * @param clients its clients
 * @param directory a folder for temporary files
 */
record TestUploads(PipelineOutputs pipeline, ServiceClients clients, Path directory) {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    UploadOutcome upload(String key, String content) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("upload"), content);
        StoredItems stored = new StoredItems(clients.dynamoDb(), pipeline);
        UploadPlan plan = new UploadPlan(UploadFilterReader.read(clients, pipeline));
        return new UploadFollower(stored, new FailureQueue(clients.sqs(), pipeline))
                .follow(
                        new Uploader(clients.s3(), stored, pipeline, directory).upload(plan.withKey(file, key)),
                        TIMEOUT,
                        item -> {});
    }
}
