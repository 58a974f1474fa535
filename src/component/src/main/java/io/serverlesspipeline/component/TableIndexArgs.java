package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An additional global secondary index of the table, besides {@code GSI1}. It contains the items that have its key
 * attributes, which are fields of records or the pipeline's own attributes. The function rejects a record if such a
 * field is empty or has a different type than the index.
 */
public final class TableIndexArgs extends ResourceArgs {
    @Import(name = "name", required = true)
    private final String name;

    @Import(name = "partitionKey", required = true)
    private final String partitionKey;

    @Import(name = "partitionKeyType")
    private final @Nullable String partitionKeyType;

    @Import(name = "sortKey")
    private final @Nullable String sortKey;

    @Import(name = "sortKeyType")
    private final @Nullable String sortKeyType;

    @Import(name = "projection")
    private final @Nullable String projection;

    @Import(name = "nonKeyAttributes")
    private final @Nullable List<String> nonKeyAttributes;

    private TableIndexArgs(Builder builder) {
        this.name = Objects.requireNonNullElse(builder.name, "");
        this.partitionKey = Objects.requireNonNullElse(builder.partitionKey, "");
        this.partitionKeyType = builder.partitionKeyType;
        this.sortKey = builder.sortKey;
        this.sortKeyType = builder.sortKeyType;
        this.projection = builder.projection;
        this.nonKeyAttributes = builder.nonKeyAttributes;
    }

    /** Returns a builder for an index; {@code name} and {@code partitionKey} are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the index, or an empty string if it isn't set. */
    public String name() {
        return name;
    }

    /** Returns the name of the partition key attribute, or an empty string if it isn't set. */
    public String partitionKey() {
        return partitionKey;
    }

    /** Returns the type of the partition key, if it is set. */
    public Optional<String> partitionKeyType() {
        return Optional.ofNullable(partitionKeyType);
    }

    /** Returns the name of the sort key attribute, if it is set. */
    public Optional<String> sortKey() {
        return Optional.ofNullable(sortKey);
    }

    /** Returns the type of the sort key, if it is set. */
    public Optional<String> sortKeyType() {
        return Optional.ofNullable(sortKeyType);
    }

    /** Returns which attributes the index contains, if it is set. */
    public Optional<String> projection() {
        return Optional.ofNullable(projection);
    }

    /** Returns the attributes that the index contains in addition to the keys, if they are set. */
    public Optional<List<String>> nonKeyAttributes() {
        return Optional.ofNullable(nonKeyAttributes);
    }

    /** Builds a {@link TableIndexArgs}. An argument that isn't set, or is null, has its default. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String partitionKey;
        private @Nullable String partitionKeyType;
        private @Nullable String sortKey;
        private @Nullable String sortKeyType;
        private @Nullable String projection;
        private @Nullable List<String> nonKeyAttributes;

        private Builder() {}

        /**
         * Sets the name of the index: 3 to 255 letters, digits, and {@code . - _}, other than {@code GSI1}. Changing it
         * replaces the index within the table, and DynamoDB backfills it.
         */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets the name of the partition key attribute, at most 255 bytes. Changing it replaces the index within the
         * table, and DynamoDB backfills it.
         */
        public Builder partitionKey(String partitionKey) {
            this.partitionKey = partitionKey;
            return this;
        }

        /**
         * Sets the type of the partition key: {@code S} (string), {@code N} (number), or {@code B} (binary). Default:
         * {@code S}. Changing it replaces the index within the table, and DynamoDB backfills it.
         */
        public Builder partitionKeyType(@Nullable String partitionKeyType) {
            this.partitionKeyType = partitionKeyType;
            return this;
        }

        /**
         * Sets the name of the sort key attribute, at most 255 bytes. Default: none. Changing it replaces the index
         * within the table, and DynamoDB backfills it.
         */
        public Builder sortKey(@Nullable String sortKey) {
            this.sortKey = sortKey;
            return this;
        }

        /**
         * Sets the type of the sort key: {@code S} (string), {@code N} (number), or {@code B} (binary). Default:
         * {@code S}. Changing it replaces the index within the table, and DynamoDB backfills it.
         */
        public Builder sortKeyType(@Nullable String sortKeyType) {
            this.sortKeyType = sortKeyType;
            return this;
        }

        /**
         * Sets which attributes the index contains: {@code ALL}, {@code KEYS_ONLY}, or {@code INCLUDE} for the keys and
         * {@code nonKeyAttributes}. Default: {@code ALL}. Changing it replaces the index within the table, and DynamoDB
         * backfills it.
         */
        public Builder projection(@Nullable String projection) {
            this.projection = projection;
            return this;
        }

        /**
         * Sets the attributes that the index contains in addition to the keys, 1 to 20. Requires the projection
         * {@code INCLUDE}. Default: none. Changing it replaces the index within the table, and DynamoDB backfills it.
         */
        public Builder nonKeyAttributes(@Nullable List<String> nonKeyAttributes) {
            this.nonKeyAttributes = nonKeyAttributes;
            return this;
        }

        /** Sets nonKeyAttributes to plain values, see {@link #nonKeyAttributes(List)}. */
        public Builder nonKeyAttributes(String... nonKeyAttributes) {
            return nonKeyAttributes(List.of(nonKeyAttributes));
        }

        /** Returns the arguments. A pipeline validates them when it is created. */
        public TableIndexArgs build() {
            return new TableIndexArgs(this);
        }
    }
}
