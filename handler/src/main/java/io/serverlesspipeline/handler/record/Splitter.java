package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;

/** Finds the boundaries of records without parsing their content. */
interface Splitter {
    /**
     * Reads the next record's bytes.
     *
     * @return false at the end
     * @throws MalformedContentException if the content can't be read any further
     */
    boolean next(ByteReader input, RecordBuffer record) throws IOException;

    /** Prepares for a record after others that an earlier attempt has read. */
    default void resume() {}
}
