package io.serverlesspipeline.handler.item;

import java.util.Set;

/** Names of the attributes that the pipeline adds to items. */
public final class AttributeNames {
    public static final String PK = "PK";
    public static final String SK = "SK";
    public static final String GSI1PK = "GSI1PK";
    public static final String GSI1SK = "GSI1SK";

    /** The table's TTL attribute: when the item expires, in seconds since 1970-01-01T00:00:00Z. */
    public static final String EXPIRES_AT = "expiresAt";

    public static final String ENTITY_TYPE = "entityType";

    /** The object that an entity comes from: the bucket, a slash and the key. */
    public static final String SOURCE = "source";

    public static final String VERSION_ID = "versionId";
    public static final String SEQUENCER = "sequencer";
    public static final String EVENT_TIME = "eventTime";

    /** The record's number in its object, starting at 1. */
    public static final String RECORD = "record";

    /**
     * For the second and each further record that transformers emit for a record of the object, its number among them,
     * starting at 2. The first one has no such attribute.
     */
    public static final String EMITTED_RECORD = "emittedRecord";

    public static final String SIZE = "size";
    public static final String E_TAG = "eTag";
    public static final String CONTENT_TYPE = "contentType";
    /** How the object was read: {@code json}, {@code ndjson}, {@code csv} or {@code opaque}. */
    public static final String FORMAT = "format";

    /** What an opaque object seems to contain, such as {@code Parquet}. */
    public static final String LOOKS_LIKE = "looksLike";

    public static final String STATUS = "status";

    /** For an object, how many decompressed bytes have been read. For a rejected record, the offset where it begins. */
    public static final String POSITION = "position";

    public static final String RECORDS_STORED = "recordsStored";
    public static final String RECORDS_REJECTED = "recordsRejected";

    /** How many rejected records have no item of their own because the object has too many. */
    public static final String REJECTED_ITEMS_OMITTED = "rejectedItemsOmitted";

    /** How many records were skipped because a newer upload had stored the same entity. */
    public static final String RECORDS_STALE = "recordsStale";

    /** How many records were filtered out by a transformer; absent if there are none. */
    public static final String RECORDS_FILTERED = "recordsFiltered";

    /** The number of ranges of a split upload; absent until all of it has been scanned. */
    public static final String RANGES = "ranges";

    /** Which ranges of a split upload are stored: a bit for each. */
    public static final String RANGES_COMPLETED = "rangesCompleted";

    /** About how many bytes each range of a split upload has. */
    public static final String SPLIT_BYTES = "splitBytes";

    /** How often the item of a split upload has changed. */
    public static final String REVISION = "revision";

    public static final String FAILURE = "failure";
    public static final String BODY = "body";
    public static final String REASON = "reason";
    public static final String FIRST_BYTES = "firstBytes";

    /** The attributes of an entity's item besides the record's own fields. */
    static final Set<String> ENTITY_ATTRIBUTES = Set.of(
            PK,
            SK,
            GSI1PK,
            GSI1SK,
            EXPIRES_AT,
            ENTITY_TYPE,
            SOURCE,
            VERSION_ID,
            SEQUENCER,
            EVENT_TIME,
            RECORD,
            EMITTED_RECORD);

    /**
     * The attributes that are read from an existing item when a condition fails: the upload it comes from and, for an
     * object's item, the progress.
     */
    public static final Set<String> EXISTING_ITEM_ATTRIBUTES = Set.of(
            SOURCE,
            SEQUENCER,
            EVENT_TIME,
            STATUS,
            POSITION,
            RECORDS_STORED,
            RECORDS_REJECTED,
            RECORDS_STALE,
            REJECTED_ITEMS_OMITTED,
            RECORDS_FILTERED,
            RANGES,
            RANGES_COMPLETED,
            SPLIT_BYTES,
            REVISION,
            FAILURE);

    private AttributeNames() {}
}
