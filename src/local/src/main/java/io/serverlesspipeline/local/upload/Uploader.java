package io.serverlesspipeline.local.upload;

import io.serverlesspipeline.local.failure.LocalRunException;
import io.serverlesspipeline.local.item.ObjectItem;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Uploads files into the pipeline's bucket. */
public final class Uploader {
    private final S3Client s3;
    private final StoredItems items;
    private final String bucket;
    private final Clock clock;

    /** Makes an uploader into the bucket of a pipeline. */
    public Uploader(S3Client s3, StoredItems items, PipelineOutputs pipeline) {
        this(s3, items, pipeline, Clock.systemUTC());
    }

    Uploader(S3Client s3, StoredItems items, PipelineOutputs pipeline, Clock clock) {
        this.s3 = s3;
        this.items = items;
        this.bucket = pipeline.bucketName();
        this.clock = clock;
    }

    /** Uploads a file as one object. */
    public Upload upload(UploadFile file) {
        ObjectItem before = items.object(bucket, file.key()).orElse(null);
        Instant begin = clock.instant();
        String eTag = s3.putObject(
                        request -> request.bucket(bucket).key(file.key()).contentType(file.contentType()),
                        RequestBody.fromFile(file.path()))
                .eTag();
        return new Upload(bucket, file.key(), size(file), file.contentType(), eTag.replace("\"", ""), begin, before);
    }

    private static long size(UploadFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException exception) {
            throw new LocalRunException(
                    "The file " + file.path() + " vanished while it was uploaded. Upload it again.", exception);
        }
    }
}
