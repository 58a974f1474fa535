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
 * @param versioning whether the bucket has versions; empty if nothing is said of them
 * @param keyArn the customer's key that encrypts the objects, if one does
 * @param lifecycleRules what S3 does with objects of a new bucket as they grow old
 * @param corsRules which pages may use a new bucket from a browser
 * @param accessLog where S3 logs the requests to a new bucket, if it does
 */
record BucketSettings(
        Optional<Output<String>> name,
        Optional<Output<String>> existingName,
        boolean forceDestroy,
        Optional<Boolean> versioning,
        Optional<Output<String>> keyArn,
        List<LifecycleRuleArgs> lifecycleRules,
        List<CorsRuleArgs> corsRules,
        Optional<AccessLog> accessLog) {

    /** Returns whether the function reads the version that an event names. */
    boolean readsVersions() {
        return versioning.orElse(false);
    }

    /**
     * Returns the status of a new bucket's versioning. A bucket that nothing is said of stays without versions, which
     * no status can bring back: one that had versions can only suspend them.
     */
    Optional<String> versioningStatus() {
        return versioning.map(on -> on ? "Enabled" : "Suspended");
    }

    /**
     * Where S3 logs the requests to the bucket.
     *
     * @param bucketName the bucket that the logs are put into
     * @param prefix the beginning of their keys
     */
    record AccessLog(Output<String> bucketName, String prefix) {}
}
