package io.serverlesspipeline.component.internal.entity;

/** The prefixes of partition keys, by which the role's policy limits the items that the function puts. */
public final class PartitionKeys {
    /** The prefix of the partition keys of the items that describe uploads, in the table and in the index. */
    public static final String OBJECT_PREFIX = "OBJECT#";

    private PartitionKeys() {}

    /** Returns the part of a template before its first field. */
    static String literalPrefix(String template) {
        int firstField = template.indexOf('{');
        return firstField < 0 ? template : template.substring(0, firstField);
    }
}
