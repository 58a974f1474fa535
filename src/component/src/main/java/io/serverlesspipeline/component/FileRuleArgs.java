package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of {@code files}: how the objects with certain keys are read. The first rule that matches an object's key
 * applies. Everything is optional; an empty rule changes nothing.
 */
public final class FileRuleArgs extends ResourceArgs {
    @Import(name = "keyPrefix")
    private final @Nullable String keyPrefix;

    @Import(name = "keySuffix")
    private final @Nullable String keySuffix;

    @Import(name = "format")
    private final @Nullable String format;

    @Import(name = "compression")
    private final @Nullable String compression;

    @Import(name = "charset")
    private final @Nullable String charset;

    @Import(name = "records")
    private final @Nullable String records;

    @Import(name = "delimiter")
    private final @Nullable String delimiter;

    @Import(name = "quote")
    private final @Nullable String quote;

    @Import(name = "columns")
    private final @Nullable List<String> columns;

    @Import(name = "shortRows")
    private final @Nullable String shortRows;

    @Import(name = "nullValues")
    private final @Nullable List<String> nullValues;

    @Import(name = "fieldTypes")
    private final @Nullable Map<String, String> fieldTypes;

    @Import(name = "decimalSeparator")
    private final @Nullable String decimalSeparator;

    @Import(name = "type")
    private final @Nullable String type;

    @Import(name = "typeField")
    private final @Nullable String typeField;

    private FileRuleArgs(Builder builder) {
        this.keyPrefix = builder.keyPrefix;
        this.keySuffix = builder.keySuffix;
        this.format = builder.format;
        this.compression = builder.compression;
        this.charset = builder.charset;
        this.records = builder.records;
        this.delimiter = builder.delimiter;
        this.quote = builder.quote;
        this.columns = builder.columns;
        this.shortRows = builder.shortRows;
        this.nullValues = builder.nullValues;
        this.fieldTypes = builder.fieldTypes;
        this.decimalSeparator = builder.decimalSeparator;
        this.type = builder.type;
        this.typeField = builder.typeField;
    }

    /** Returns a builder for a rule. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what the keys begin with, if set. */
    public Optional<String> keyPrefix() {
        return Optional.ofNullable(keyPrefix);
    }

    /** Returns what the keys end with, if set. */
    public Optional<String> keySuffix() {
        return Optional.ofNullable(keySuffix);
    }

    /** Returns the format, if set. */
    public Optional<String> format() {
        return Optional.ofNullable(format);
    }

    /** Returns the compression, if set. */
    public Optional<String> compression() {
        return Optional.ofNullable(compression);
    }

    /** Returns the charset, if set. */
    public Optional<String> charset() {
        return Optional.ofNullable(charset);
    }

    /** Returns the JSON Pointer to the array of records, if set. */
    public Optional<String> records() {
        return Optional.ofNullable(records);
    }

    /** Returns the delimiter of CSV values, if set. */
    public Optional<String> delimiter() {
        return Optional.ofNullable(delimiter);
    }

    /** Returns the quotation mark of CSV values, if set. */
    public Optional<String> quote() {
        return Optional.ofNullable(quote);
    }

    /** Returns the names of the CSV columns, if set. */
    public Optional<List<String>> columns() {
        return Optional.ofNullable(columns);
    }

    /** Returns what happens to CSV rows with too few values, if set. */
    public Optional<String> shortRows() {
        return Optional.ofNullable(shortRows);
    }

    /** Returns the CSV values that mean null, if set. */
    public Optional<List<String>> nullValues() {
        return Optional.ofNullable(nullValues);
    }

    /** Returns the types of CSV columns, if set. */
    public Optional<Map<String, String>> fieldTypes() {
        return Optional.ofNullable(fieldTypes);
    }

    /** Returns the decimal separator of CSV numbers, if set. */
    public Optional<String> decimalSeparator() {
        return Optional.ofNullable(decimalSeparator);
    }

    /** Returns the entity type of all records, if set. */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** Returns the field that selects a record's entity type, if set. */
    public Optional<String> typeField() {
        return Optional.ofNullable(typeField);
    }

    /** Builds a {@link FileRuleArgs}. */
    public static final class Builder {
        private @Nullable String keyPrefix;
        private @Nullable String keySuffix;
        private @Nullable String format;
        private @Nullable String compression;
        private @Nullable String charset;
        private @Nullable String records;
        private @Nullable String delimiter;
        private @Nullable String quote;
        private @Nullable List<String> columns;
        private @Nullable String shortRows;
        private @Nullable List<String> nullValues;
        private @Nullable Map<String, String> fieldTypes;
        private @Nullable String decimalSeparator;
        private @Nullable String type;
        private @Nullable String typeField;

        private Builder() {}

        /** Sets what the keys of the objects begin with. Default: any key. */
        public Builder keyPrefix(@Nullable String keyPrefix) {
            this.keyPrefix = keyPrefix;
            return this;
        }

        /** Sets what the keys of the objects end with. Default: any key. */
        public Builder keySuffix(@Nullable String keySuffix) {
            this.keySuffix = keySuffix;
            return this;
        }

        /**
         * Sets the format: {@code json} (one array, or objects one after the other), {@code ndjson} (one object a
         * line), {@code csv}, or {@code opaque} (no records). Default: by the content type, then the suffix of the key.
         */
        public Builder format(@Nullable String format) {
            this.format = format;
            return this;
        }

        /**
         * Sets the compression: {@code gzip}, {@code zstd}, {@code zip} (an archive with exactly one file), or
         * {@code none}. Default: by the content encoding, the content type, the suffix of the key, then the first
         * bytes.
         */
        public Builder compression(@Nullable String compression) {
            this.compression = compression;
            return this;
        }

        /**
         * Sets the charset of text without a byte-order mark, such as {@code windows-1252}. Default: the charset that
         * the content type declares, or UTF-8.
         */
        public Builder charset(@Nullable String charset) {
            this.charset = charset;
            return this;
        }

        /**
         * Sets the JSON Pointer to the array of records inside a JSON value, such as {@code /Records}. Default: the
         * records aren't wrapped.
         */
        public Builder records(@Nullable String records) {
            this.records = records;
            return this;
        }

        /**
         * Sets the character between two CSV values. Default: the one of comma, semicolon, tab and vertical bar that
         * the first line contains most often.
         */
        public Builder delimiter(@Nullable String delimiter) {
            this.delimiter = delimiter;
            return this;
        }

        /** Sets the character around quoted CSV values. Default: the double quotation mark. */
        public Builder quote(@Nullable String quote) {
            this.quote = quote;
            return this;
        }

        /**
         * Sets the names of the CSV columns, for files without a header line. Default: the first line contains them.
         */
        public Builder columns(@Nullable List<String> columns) {
            this.columns = columns == null ? null : List.copyOf(columns);
            return this;
        }

        /**
         * Sets what happens to CSV rows with too few values: {@code reject} or {@code pad}. Default: {@code reject}.
         */
        public Builder shortRows(@Nullable String shortRows) {
            this.shortRows = shortRows;
            return this;
        }

        /** Sets the CSV values that mean that there is no value, such as {@code NULL}. Default: none. */
        public Builder nullValues(@Nullable List<String> nullValues) {
            this.nullValues = nullValues == null ? null : List.copyOf(nullValues);
            return this;
        }

        /**
         * Sets the types of CSV columns by their names: {@code number}, {@code boolean}, {@code string} or
         * {@code json}. Default: strings.
         */
        public Builder fieldTypes(@Nullable Map<String, String> fieldTypes) {
            this.fieldTypes = fieldTypes == null ? null : Map.copyOf(fieldTypes);
            return this;
        }

        /**
         * Sets the decimal separator of CSV numbers, a period or a comma. The other one may group digits. Default: the
         * period.
         */
        public Builder decimalSeparator(@Nullable String decimalSeparator) {
            this.decimalSeparator = decimalSeparator;
            return this;
        }

        /**
         * Sets the entity type of all records, so that they need no field for it. Default: {@code typeField} selects
         * it.
         */
        public Builder type(@Nullable String type) {
            this.type = type;
            return this;
        }

        /** Sets the field that selects a record's entity type: a name, or a JSON Pointer. Default: {@code type}. */
        public Builder typeField(@Nullable String typeField) {
            this.typeField = typeField;
            return this;
        }

        /** Returns the rule. It is validated when a pipeline is created with it. */
        public FileRuleArgs build() {
            return new FileRuleArgs(this);
        }
    }
}
