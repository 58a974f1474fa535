package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;

/** Finds where one record ends and the next begins, without understanding what is inside. */
interface Splitter {
    /**
     * Reads the next record's bytes.
     *
     * @return false if there is no further record
     * @throws MalformedContentException if the content cannot be read any further
     */
    boolean next(ByteReader input, RecordBuffer record) throws IOException;

    /** Prepares for a record that stands behind others, which were read before. */
    default void resume() {}
}
