package io.serverlesspipeline.component.internal.table;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of the attributes that the handler writes, which an index with such a key must use. */
final class ItemAttributes {
    static final Map<String, String> TYPES = Stream.of(
                    "S PK",
                    "S SK",
                    "S GSI1PK",
                    "S GSI1SK",
                    "S entityType",
                    "S source",
                    "S versionId",
                    "S sequencer",
                    "S eventTime",
                    "S eTag",
                    "S contentType",
                    "S format",
                    "S looksLike",
                    "S status",
                    "S failure",
                    "S body",
                    "S reason",
                    "S firstBytes",
                    "N expiresAt",
                    "N record",
                    "N emittedRecord",
                    "N size",
                    "N position",
                    "N recordsStored",
                    "N recordsRejected",
                    "N rejectedItemsOmitted",
                    "N recordsStale",
                    "N recordsFiltered",
                    "N ranges",
                    "N splitBytes",
                    "N revision",
                    "B rangesCompleted")
            .collect(Collectors.toUnmodifiableMap(entry -> entry.substring(2), entry -> entry.substring(0, 1)));

    private ItemAttributes() {}
}
