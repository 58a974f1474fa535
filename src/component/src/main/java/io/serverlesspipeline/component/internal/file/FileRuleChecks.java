package io.serverlesspipeline.component.internal.file;

import io.serverlesspipeline.component.FileRuleArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the file rules before anything is deployed. */
final class FileRuleChecks {
    private static final List<String> FORMATS = List.of("json", "ndjson", "csv", "opaque");
    private static final List<String> JSON_FORMATS = List.of("json", "ndjson");
    private static final List<String> COMPRESSIONS = List.of("gzip", "zstd", "zip", "none");
    private static final List<String> SHORT_ROWS = List.of("reject", "pad");
    private static final List<String> FIELD_TYPES = List.of("number", "boolean", "string", "json");
    private static final List<String> DECIMAL_SEPARATORS = List.of(".", ",");
    private static final String POINTER = "(/([^~/]|~[01])*)+";

    /** S3's limit of a key in UTF-8. */
    private static final int MAX_KEY_BYTES = 1024;

    private FileRuleChecks() {}

    static void check(List<FileRuleArgs> rules, Set<String> entityTypes, ArgumentChecks checks) {
        for (int index = 0; index < rules.size(); index++) {
            String argument = "files[" + index + "].";
            FileRuleArgs rule = rules.get(index);
            checkValues(argument, rule, checks);
            checkColumns(argument, rule, checks);
            checkCombination(argument, rule, checks);
            checkApplies(rules, index, checks);
            rule.type()
                    .ifPresent(value -> checks.require(
                            argument + "type",
                            value,
                            entityTypes::contains,
                            "specify the type of one of the entities"));
        }
    }

    /** Only the first rule that matches a key applies, so an earlier rule can hide a later one. */
    private static void checkApplies(List<FileRuleArgs> rules, int index, ArgumentChecks checks) {
        for (int earlier = 0; earlier < index; earlier++) {
            if (matchesAllOf(rules.get(earlier), rules.get(index))) {
                checks.addProblem(
                        "files[" + index + "]",
                        "never applies",
                        "put it before files[" + earlier + "], which matches all its keys and applies first, or remove"
                                + " it");
                return;
            }
        }
    }

    private static boolean matchesAllOf(FileRuleArgs rule, FileRuleArgs other) {
        return other.keyPrefix().orElse("").startsWith(rule.keyPrefix().orElse(""))
                && other.keySuffix().orElse("").endsWith(rule.keySuffix().orElse(""));
    }

    private static void checkKeyPart(String argument, String value, ArgumentChecks checks) {
        checks.require(
                argument,
                value,
                part -> part.getBytes(StandardCharsets.UTF_8).length <= MAX_KEY_BYTES,
                "specify at most " + MAX_KEY_BYTES + " bytes, because no key is longer");
    }

    private static void checkValues(String argument, FileRuleArgs rule, ArgumentChecks checks) {
        rule.keyPrefix().ifPresent(value -> checkKeyPart(argument + "keyPrefix", value, checks));
        rule.keySuffix().ifPresent(value -> checkKeyPart(argument + "keySuffix", value, checks));
        rule.format().ifPresent(value -> checks.oneOf(argument + "format", value, FORMATS));
        rule.compression().ifPresent(value -> checks.oneOf(argument + "compression", value, COMPRESSIONS));
        rule.charset()
                .ifPresent(value -> checks.require(
                        argument + "charset",
                        value,
                        FileRuleChecks::isCharset,
                        "specify the name of a charset, such as windows-1252"));
        rule.records()
                .ifPresent(value -> checks.require(
                        argument + "records",
                        value,
                        pointer -> pointer.matches(POINTER),
                        "specify a JSON Pointer, such as /Records"));
        rule.delimiter().ifPresent(value -> checkCharacter(argument + "delimiter", value, checks));
        rule.quote().ifPresent(value -> checkCharacter(argument + "quote", value, checks));
        rule.shortRows().ifPresent(value -> checks.oneOf(argument + "shortRows", value, SHORT_ROWS));
        rule.decimalSeparator()
                .ifPresent(value -> checks.oneOf(argument + "decimalSeparator", value, DECIMAL_SEPARATORS));
        rule.typeField()
                .ifPresent(value -> checks.require(
                        argument + "typeField",
                        value,
                        field -> !field.isEmpty() && (!field.startsWith("/") || field.matches(POINTER)),
                        "specify a field's name, or a JSON Pointer such as /detail/type"));
    }

    private static void checkCharacter(String argument, String value, ArgumentChecks checks) {
        checks.require(
                argument,
                value,
                text -> text.length() == 1 && text.charAt(0) < 0x80 && "\r\n".indexOf(text.charAt(0)) < 0,
                "specify one ASCII character other than a line break");
    }

    private static void checkColumns(String argument, FileRuleArgs rule, ArgumentChecks checks) {
        List<String> columns = rule.columns().orElseGet(List::of);
        Set<String> names = new HashSet<>();
        for (int index = 0; index < columns.size(); index++) {
            checks.require(
                    argument + "columns[" + index + "]",
                    columns.get(index),
                    name -> !name.isEmpty() && names.add(name),
                    "specify a different name for each column");
        }
        rule.fieldTypes()
                .ifPresent(types -> types.forEach((column, type) -> {
                    checks.oneOf(argument + "fieldTypes." + column, type, FIELD_TYPES);
                    checks.require(
                            argument + "fieldTypes." + column,
                            type,
                            any -> columns.isEmpty() || names.contains(column),
                            "specify the name of one of the columns");
                }));
    }

    private static void checkCombination(String argument, FileRuleArgs rule, ArgumentChecks checks) {
        boolean csv = Stream.of(
                        rule.delimiter(),
                        rule.quote(),
                        rule.columns(),
                        rule.shortRows(),
                        rule.nullValues(),
                        rule.fieldTypes(),
                        rule.decimalSeparator())
                .anyMatch(Optional::isPresent);
        boolean otherThanCsv =
                rule.format().filter(format -> !format.equals("csv")).isPresent();
        boolean otherThanJson =
                rule.format().filter(format -> !JSON_FORMATS.contains(format)).isPresent();
        if (rule.records().isPresent() && (csv || otherThanJson)) {
            checks.addProblem(
                    argument + "records",
                    "conflicts with " + (csv ? "the fields for CSV" : "the format"),
                    "remove it, or set the format json or ndjson and remove the fields for CSV");
        } else if (csv && otherThanCsv) {
            checks.addProblem(
                    argument + "format", "conflicts with the fields for CSV", "set csv, or remove the fields for CSV");
        }
        if (rule.type().isPresent() && rule.typeField().isPresent()) {
            checks.addProblem(
                    argument + "typeField",
                    "conflicts with type",
                    "remove one of the two, because type is the same for all records");
        }
        if (rule.delimiter().isPresent() && rule.delimiter().equals(rule.quote())) {
            checks.addProblem(argument + "quote", "is the delimiter", "specify another character");
        }
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException exception) {
            return false;
        }
    }
}
