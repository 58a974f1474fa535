package io.serverlesspipeline.component;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The attributes that the handler gives to items, by their types, which an index of them has to share. */
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
                    "S status",
                    "S failure",
                    "S body",
                    "S reason",
                    "S firstBytes",
                    "N expiresAt",
                    "N record",
                    "N size",
                    "N position",
                    "N recordsStored",
                    "N recordsRejected",
                    "N rejectedItemsOmitted",
                    "N recordsStale")
            .collect(Collectors.toUnmodifiableMap(entry -> entry.substring(2), entry -> entry.substring(0, 1)));

    private ItemAttributes() {}
}
