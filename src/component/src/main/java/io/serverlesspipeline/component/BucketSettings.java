package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;

/**
 * What shapes the bucket that uploads arrive in.
 *
 * @param name the physical name of a new bucket, if it is not automatic
 * @param existingName the name of a bucket that is there already, if none is made
 * @param forceDestroy whether destroying a new bucket deletes what is in it
 * @param versioning whether the bucket has versions
 * @param keyArn the customer's key that encrypts the objects, if one does
 * @param lifecycleRules what S3 does with objects of a new bucket as they grow old
 * @param corsRules which pages may use a new bucket from a browser
 * @param accessLog where S3 logs the requests to a new bucket, if it does
 */
record BucketSettings(
        Optional<Output<String>> name,
        Optional<Output<String>> existingName,
        boolean forceDestroy,
        boolean versioning,
        Optional<Output<String>> keyArn,
        List<LifecycleRuleArgs> lifecycleRules,
        List<CorsRuleArgs> corsRules,
        Optional<AccessLog> accessLog) {

    /**
     * Where S3 logs the requests to the bucket.
     *
     * @param bucketName the bucket that the logs are put into
     * @param prefix the beginning of their keys
     */
    record AccessLog(Output<String> bucketName, String prefix) {}
}
