package io.serverlesspipeline.handler.file;

import com.fasterxml.jackson.core.JsonPointer;
import io.serverlesspipeline.handler.content.Compression;
import io.serverlesspipeline.handler.mapping.FieldPath;
import io.serverlesspipeline.handler.record.CsvOptions;
import io.serverlesspipeline.handler.record.CsvOptions.FieldType;
import io.serverlesspipeline.handler.record.Format;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a file rule, as they are configured. Messages of exceptions complete a sentence that ends with "whose".
 */
final class FileRuleFields {
    private static final Set<String> CSV_FIELDS =
            Set.of("delimiter", "quote", "columns", "shortRows", "nullValues", "fieldTypes", "decimalSeparator");

    private static final Set<String> FIELDS =
            Set.of("keyPrefix", "keySuffix", "format", "compression", "charset", "records", "type", "typeField");

    private final Map<String, Object> fields;

    FileRuleFields(Map<String, Object> fields) {
        this.fields = fields;
    }

    /**
     * Returns the rule.
     *
     * @throws IllegalArgumentException if a field is unknown or invalid, or contradicts another one
     */
    FileRule rule() {
        for (String name : fields.keySet()) {
            require(FIELDS.contains(name) || CSV_FIELDS.contains(name), "field " + name + " is unknown");
        }
        boolean csv = fields.keySet().stream().anyMatch(CSV_FIELDS::contains);
        boolean wrapped = fields.containsKey("records");
        Format format = format(csv, wrapped);
        require(!wrapped || !csv, "field records can't be combined with fields for CSV");
        require(!csv || format == null || format == Format.CSV, "fields for CSV require the format csv");
        require(
                !wrapped || format == Format.JSON || format == Format.NDJSON,
                "field records requires the format json or ndjson");
        require(!fields.containsKey("type") || !fields.containsKey("typeField"), "type and typeField are both set");
        return new FileRule(
                string("keyPrefix", ""),
                string("keySuffix", ""),
                format,
                constant("compression", Compression.class),
                charset(),
                wrapped ? pointer("records") : null,
                csvOptions(),
                fields.containsKey("type") ? nonEmpty("type") : null,
                fields.containsKey("typeField") ? typeField() : FileRule.DEFAULT.typeField());
    }

    private @Nullable Format format(boolean csv, boolean wrapped) {
        if (fields.containsKey("format")) {
            return constant("format", Format.class);
        }
        return csv ? Format.CSV : wrapped ? Format.JSON : null;
    }

    private CsvOptions csvOptions() {
        String decimalSeparator = string("decimalSeparator", ".");
        require(
                decimalSeparator.equals(".") || decimalSeparator.equals(","),
                "field decimalSeparator must be a period or a comma");
        String shortRows = string("shortRows", "reject");
        require(shortRows.equals("reject") || shortRows.equals("pad"), "field shortRows must be reject or pad");
        Character delimiter = fields.containsKey("delimiter") ? character("delimiter") : null;
        char quote = fields.containsKey("quote") ? character("quote") : '"';
        require(delimiter == null || delimiter != quote, "delimiter and quote are the same character");
        List<String> columns = strings("columns");
        require(
                columns.stream().noneMatch(String::isEmpty) && new HashSet<>(columns).size() == columns.size(),
                "field columns must contain distinct names");
        return new CsvOptions(
                delimiter,
                quote,
                columns,
                shortRows.equals("pad"),
                new HashSet<>(strings("nullValues")),
                fieldTypes(),
                decimalSeparator.charAt(0));
    }

    private Map<String, FieldType> fieldTypes() {
        Map<String, FieldType> types = new LinkedHashMap<>();
        Object configured = fields.getOrDefault("fieldTypes", Map.of());
        require(configured instanceof Map, "field fieldTypes must be an object");
        ((Map<?, ?>) configured)
                .forEach((column, type) ->
                        types.put((String) column, constant("fieldTypes", FieldType.class, String.valueOf(type))));
        return types;
    }

    private @Nullable Charset charset() {
        if (!fields.containsKey("charset")) {
            return null;
        }
        String name = string("charset", "");
        try {
            require(Charset.isSupported(name), "charset " + name + " isn't supported");
            return Charset.forName(name);
        } catch (IllegalCharsetNameException e) {
            throw new IllegalArgumentException("charset " + name + " isn't the name of a charset", e);
        }
    }

    private JsonPointer pointer(String name) {
        String pointer = string(name, "");
        require(pointer.startsWith("/"), "field " + name + " must be a JSON Pointer such as /Records");
        return JsonPointer.compile(pointer);
    }

    private FieldPath typeField() {
        return FieldPath.parse(nonEmpty("typeField"));
    }

    private String nonEmpty(String name) {
        String value = string(name, "");
        require(!value.isEmpty(), "field " + name + " is empty");
        return value;
    }

    /** Returns a character that can't be part of another one in UTF-8. */
    private char character(String name) {
        String value = string(name, "");
        require(
                value.length() == 1 && value.charAt(0) < 0x80 && "\r\n".indexOf(value.charAt(0)) < 0,
                "field " + name + " must be one ASCII character other than a line break");
        return value.charAt(0);
    }

    private <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        return fields.containsKey(name) ? constant(name, type, string(name, "")) : null;
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("field " + name + " is " + value + "; it must be one of "
                + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
    }

    private String string(String name, String defaultValue) {
        Object value = fields.getOrDefault(name, defaultValue);
        require(value instanceof String, "field " + name + " must be a string");
        return (String) value;
    }

    private List<String> strings(String name) {
        Object value = fields.getOrDefault(name, List.of());
        require(value instanceof List, "field " + name + " must be an array of strings");
        return ((List<?>) value).stream().map(String.class::cast).toList();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
