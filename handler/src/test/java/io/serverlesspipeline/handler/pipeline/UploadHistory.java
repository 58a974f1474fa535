package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.testing.FakeTable;
import io.serverlesspipeline.handler.testing.Uploads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * A random history of uploads to many keys, and the expected content of the table, computed without the pipeline's
 * code.
 */
final class UploadHistory {
    private static final int SHARED_USERS = 200;

    /** A line of an upload: a user, or an invalid record. */
    record Line(int number, int userId, boolean valid) {
        String text(Upload upload) {
            String fields = "{\"type\":\"user\",\"userId\":" + userId + ",\"letter\":\"" + upload + "#" + number + "\"";
            return valid ? fields + "}" : fields;
        }
    }

    /**
     * The expected result of a line.
     *
     * @param rejected whether the line is rejected
     * @param entities the letters of its entities, by key
     */
    record ExpectedResult(boolean rejected, Map<FakeTable.Key, String> entities) {}

    /** Returns the expected result without transformers. */
    static ExpectedResult expectedWithoutTransformers(Upload upload, Line line) {
        return line.valid()
                ? new ExpectedResult(false, Map.of(user(line), letter(upload, line)))
                : new ExpectedResult(true, Map.of());
    }

    static FakeTable.Key user(Line line) {
        return new FakeTable.Key("USER#" + line.userId(), "PROFILE");
    }

    static String letter(Upload upload, Line line) {
        return upload + "#" + line.number();
    }

    private final BiFunction<Upload, Line, ExpectedResult> expected;

    private final Map<Upload, List<Line>> uploads = new HashMap<>();

    /**
     * Creates a history.
     *
     * @param expected returns the expected result of a line
     */
    UploadHistory(Random random, int keys, int uploadsOfEach, BiFunction<Upload, Line, ExpectedResult> expected) {
        this.expected = expected;
        for (int key = 0; key < keys; key++) {
            int second = random.nextInt(1000);
            for (int order = 1; order <= uploadsOfEach; order++) {
                second += 1 + random.nextInt(100);
                Upload upload = upload(key, order, second, sequencer(random, second));
                uploads.put(upload, lines(random, key));
            }
        }
    }

    private static Upload upload(int key, int order, int second, String sequencer) {
        return new Upload(
                "uploads",
                "key-" + key + ".ndjson",
                "version-" + order,
                "etag-" + order,
                100,
                Sequencer.of(sequencer),
                Uploads.NOON.plusSeconds(second));
    }

    /** Returns seconds and a fraction, as S3 writes them. Three in ten fractions end with zeros, which are removed. */
    private static String sequencer(Random random, int second) {
        String seconds = String.format("00%08X", 0x55AED6DC + second);
        String fraction = String.format("%08X", random.nextInt() | 1);
        return seconds + (random.nextInt(10) < 3 ? fraction.substring(0, 2 * random.nextInt(4)) : fraction);
    }

    /** Half of the users belong to the key alone; the others also occur in the files of other keys. */
    private static List<Line> lines(Random random, int key) {
        List<Line> lines = new ArrayList<>();
        for (int number = 1 + random.nextInt(6); number > 0; number--) {
            int userId = random.nextBoolean() ? 1_000_000 + key * 10 + random.nextInt(3) : random.nextInt(SHARED_USERS);
            lines.add(new Line(lines.size() + 1, userId, random.nextInt(8) > 0));
        }
        return lines;
    }

    int size() {
        return uploads.size();
    }

    /** Returns every upload one to three times, in any order. */
    List<Upload> deliveries(Random random) {
        List<Upload> deliveries = new ArrayList<>();
        uploads.keySet().stream()
                .sorted(Comparator.comparing(Upload::toString).thenComparing(Upload::eventTime))
                .forEach(upload -> deliveries.addAll(Collections.nCopies(1 + random.nextInt(3), upload)));
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    /** Returns the content of an upload. */
    String content(Upload upload) {
        StringBuilder content = new StringBuilder();
        lines(upload).forEach(line -> content.append(line.text(upload)).append('\n'));
        return content.toString();
    }

    List<Line> lines(Upload upload) {
        return uploads.getOrDefault(upload, List.of());
    }

    /** Returns the newest upload of each key, by the key of its object item. */
    Map<FakeTable.Key, Upload> newestUploads() {
        Map<FakeTable.Key, Upload> newest = new HashMap<>();
        uploads.keySet()
                .forEach(upload -> newest.merge(
                        new FakeTable.Key("OBJECT#" + upload.source(), "OBJECT"),
                        upload,
                        (one, other) -> one.eventTime().isAfter(other.eventTime()) ? one : other));
        return newest;
    }

    /** Returns how many lines of an upload are rejected. */
    long rejected(Upload upload) {
        return lines(upload).stream()
                .filter(line -> expected.apply(upload, line).rejected())
                .count();
    }

    /** Returns the newest letter of each entity, by the key of its item. */
    Map<FakeTable.Key, String> newestEntities() {
        Map<FakeTable.Key, String> newest = new HashMap<>();
        uploads.keySet().stream()
                .sorted(UploadHistory::byTime)
                .forEach(upload -> lines(upload)
                        .forEach(line ->
                                newest.putAll(expected.apply(upload, line).entities())));
        return newest;
    }

    /** Returns the upload of the newest rejection of each line of each key, by the key of its item. */
    Map<FakeTable.Key, Upload> newestRejections() {
        Map<FakeTable.Key, Upload> newest = new HashMap<>();
        uploads.keySet().stream()
                .sorted(UploadHistory::byTime)
                .forEach(upload -> lines(upload).stream()
                        .filter(line -> expected.apply(upload, line).rejected())
                        .forEach(line -> newest.put(
                                new FakeTable.Key(
                                        "OBJECT#" + upload.source(),
                                        String.format(Locale.ROOT, "REJECTED#%010d", line.number())),
                                upload)));
        return newest;
    }

    private static int byTime(Upload one, Upload other) {
        int byTime = one.eventTime().compareTo(other.eventTime());
        return byTime == 0 ? one.source().compareTo(other.source()) : byTime;
    }
}
