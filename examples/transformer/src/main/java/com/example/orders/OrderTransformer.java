package com.example.orders;

import io.serverlesspipeline.handler.api.InputRecord;
import io.serverlesspipeline.handler.api.InvalidRecordException;
import io.serverlesspipeline.handler.api.RecordSink;
import io.serverlesspipeline.handler.api.RecordTransformer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Splits an order into the order and its lines, masks the email address, and adds the country's name. */
public final class OrderTransformer implements RecordTransformer {
    private final Map<String, String> countries = new HashMap<>();

    @Override
    public void initialize() throws IOException {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                OrderTransformer.class.getResourceAsStream("countries.csv"), StandardCharsets.UTF_8))) {
            table.lines().map(line -> line.split(",")).forEach(row -> countries.put(row[0], row[1]));
        }
    }

    @Override
    public void transform(InputRecord record, RecordSink sink) {
        Map<String, Object> fields = record.fields();
        if (!"order".equals(record.type())) {
            // Every record of every file comes here. What isn't an order stays as it is.
            sink.emit(record.type(), fields);
            return;
        }
        Object lines = fields.remove("lines");
        fields.computeIfPresent("email", (name, email) -> mask((String) email));
        fields.computeIfPresent("countryCode", (name, code) -> code.toString().toUpperCase(Locale.ROOT));
        if (fields.containsKey("countryCode")) {
            fields.put("country", country(fields.get("countryCode")));
        }
        sink.emit("order", fields);
        if (lines instanceof List<?> list) {
            emitLines(fields.get("orderId"), list, sink);
        }
    }

    private static void emitLines(Object orderId, List<?> lines, RecordSink sink) {
        int number = 0;
        for (Object line : lines) {
            number++;
            Map<String, Object> fields = new HashMap<>();
            ((Map<?, ?>) line).forEach((name, value) -> fields.put((String) name, value));
            fields.put("orderId", orderId);
            fields.put("line", String.format(Locale.ROOT, "%03d", number));
            sink.emit("orderLine", fields);
        }
    }

    private String country(Object code) {
        String name = countries.get(code);
        if (name == null) {
            throw new InvalidRecordException("The country code isn't in countries.csv.");
        }
        return name;
    }

    /** Returns {@code a***@example.com} for {@code ada@example.com}. */
    private static String mask(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "***" : email.charAt(0) + "***" + email.substring(at);
    }
}
