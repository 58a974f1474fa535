package io.serverlesspipeline.handler.api;

import java.time.Instant;
import java.util.Optional;

/** The uploaded object that a record comes from. */
public interface UploadedObject {
    /** Returns the bucket's name. */
    String bucket();

    /** Returns the object's key. */
    String key();

    /** Returns the object's version, or empty if the bucket has no versions. */
    Optional<String> versionId();

    /** Returns the time of the upload. It is the same whenever the event is delivered. */
    Instant eventTime();
}
