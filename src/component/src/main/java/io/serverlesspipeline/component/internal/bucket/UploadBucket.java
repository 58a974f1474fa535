package io.serverlesspipeline.component.internal.bucket;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.Optional;

/** The bucket that receives uploads. */
public interface UploadBucket {
    Output<String> name();

    Output<String> arn();

    /** Returns whether the pipeline creates the bucket. */
    boolean isNew();

    /**
     * Returns the resource that enables versions, if there is one. Objects uploaded before it have no version to read.
     */
    Optional<Resource> versioning();
}
