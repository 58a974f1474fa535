package io.serverlesspipeline.local.upload;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import software.amazon.awssdk.services.s3.S3Client;

/** Uploads files to the pipeline's bucket. */
public final class Uploader {
    private final S3Client s3;
    private final StoredItems items;
    private final String bucket;
    private final Path directory;
    private final Clock clock;

    /**
     * Creates an uploader for a pipeline's bucket.
     *
     * @param directory the folder for temporary copies
     */
    public Uploader(S3Client s3, StoredItems items, PipelineOutputs pipeline, Path directory) {
        this(s3, items, pipeline, directory, Clock.systemUTC());
    }

    Uploader(S3Client s3, StoredItems items, PipelineOutputs pipeline, Path directory, Clock clock) {
        this.s3 = s3;
        this.items = items;
        this.bucket = pipeline.bucketName();
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Uploads a file as one object.
     *
     * @throws LocalRunException if the file can't be read or becomes shorter during the upload
     */
    public CompletedUpload upload(UploadFile file) throws InterruptedException {
        try (UploadContent content = UploadContent.of(file, directory)) {
            ObjectItemView before = items.object(bucket, file.key()).orElse(null);
            Instant startedAt = clock.instant();
            String eTag = put(file, content).replace("\"", "");
            return new CompletedUpload(bucket, file.key(), content.size(), file.contentType(), eTag, startedAt, before);
        } catch (IOException exception) {
            throw new LocalRunException(file.displayName() + " can't be closed: " + exception.getMessage(), exception);
        }
    }

    private String put(UploadFile file, UploadContent content) throws IOException {
        try {
            return s3.putObject(
                            request -> request.bucket(bucket).key(file.key()).contentType(file.contentType()),
                            content.body(file.contentType()))
                    .eTag();
        } catch (RuntimeException exception) {
            if (content.isTruncated()) {
                throw new LocalRunException(
                        file.displayName() + " became shorter during the upload. Upload it again.", exception);
            }
            throw exception;
        }
    }
}
