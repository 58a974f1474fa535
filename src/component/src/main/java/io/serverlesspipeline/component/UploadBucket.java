package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.Optional;

/** The bucket that uploads arrive in. */
interface UploadBucket {
    /** Returns the bucket that the settings ask for: a new one, or one that is there already. */
    static UploadBucket of(PipelineSettings settings, FunctionLog log, Children children) {
        return settings.bucket()
                .existingName()
                .<UploadBucket>map(name -> new ExistingBucket(name, log.arn()))
                .orElseGet(() -> new NewBucket(settings, children));
    }

    Output<String> name();

    Output<String> arn();

    /** Returns what makes the bucket keep versions, if it does; an upload before that has none that could be read. */
    Optional<Resource> versioning();
}
