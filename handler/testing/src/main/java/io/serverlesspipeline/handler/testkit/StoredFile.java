package io.serverlesspipeline.handler.testkit;

import java.util.List;

/**
 * What the table contains after a file was stored.
 *
 * @param object the file's own item, with the attributes {@code status}, {@code recordsStored},
 *     {@code recordsRejected}, {@code recordsFiltered} if there are any and, if the content couldn't be read,
 *     {@code failure}
 * @param items the items of the records, in the order of their first put
 * @param rejections the rejected records, in the order of the file
 */
public record StoredFile(StoredItem object, List<StoredItem> items, List<Rejection> rejections) {
    /**
     * A rejected record.
     *
     * @param record the record's number in the file, starting at 1
     * @param reason why it was rejected
     */
    public record Rejection(long record, String reason) {}

    /** Creates unmodifiable copies of the lists. */
    public StoredFile {
        items = List.copyOf(items);
        rejections = List.copyOf(rejections);
    }

    /** Returns the file's status: {@code STORED}, {@code PARTIAL} if records were rejected, or {@code FAILED}. */
    public String status() {
        return String.valueOf(object.attribute("status"));
    }

    /**
     * Returns an item.
     *
     * @throws AssertionError if there is none with this key; the message lists the keys that exist
     */
    public StoredItem item(String partitionKey, String sortKey) {
        return items.stream()
                .filter(item -> item.partitionKey().equals(partitionKey)
                        && item.sortKey().equals(sortKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no item with PK " + partitionKey + " and SK " + sortKey
                        + ". The items are "
                        + items.stream()
                                .map(item -> item.partitionKey() + " / " + item.sortKey())
                                .toList()
                        + ", the rejections " + rejections + "."));
    }
}
