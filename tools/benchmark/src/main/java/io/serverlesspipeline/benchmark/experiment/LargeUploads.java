package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.parallel.ExpectedItems;
import io.serverlesspipeline.benchmark.parallel.FunctionSettings;
import io.serverlesspipeline.benchmark.parallel.LargeObject;
import io.serverlesspipeline.benchmark.parallel.ParallelRun;
import io.serverlesspipeline.benchmark.result.Results;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how storing one large object in ranges scales with the number of functions, in a table that responds after 5
 * ms. The functions are instances of the function's own classes in this process, without the SDK's requests, because
 * two cores can't run several whole functions.
 */
public final class LargeUploads implements Experiment {
    private static final long OBJECT_BYTES = 1L << 30;
    private static final long WARM_UP_BYTES = 64 << 20;
    private static final List<Integer> FUNCTIONS = List.of(1, 2, 4, 8);

    private static final FunctionSettings SETTINGS = new FunctionSettings(24, 64 << 20, Duration.ofMillis(5));
    private static final FunctionSettings WARM_UP_SETTINGS = new FunctionSettings(24, 4 << 20, Duration.ZERO);

    private record Entry(String format, LargeObject object, ParallelRun run, int functions) {}

    @Override
    public int defaultRounds() {
        return 1;
    }

    @Override
    public Results run(BenchmarkEnvironment environment, int rounds) throws IOException, InterruptedException {
        SampleRecorder recorder = new SampleRecorder("parallel", rounds);
        recorder.setting("answer of the table after", SETTINGS.putDelay().toMillis() + " ms");
        recorder.setting("puts in flight of each function", Integer.toString(SETTINGS.putsInFlight()));
        recorder.setting("bytes of a range", Long.toString(SETTINGS.splitBytes()));
        environment.progress().accept("warming up");
        warmUp();
        Rounds.run(
                rounds,
                entries(recorder),
                "large uploads",
                environment.progress(),
                entry -> measure(entry, environment, recorder));
        return recorder.results();
    }

    /** Most of the code is compiled before the first measured run. */
    private static void warmUp() throws IOException, InterruptedException {
        LargeObject ndjson = LargeObject.ndjson(WARM_UP_BYTES);
        new ParallelRun(ndjson, ExpectedItems.ndjson(ndjson.records()), WARM_UP_SETTINGS).run(4);
        LargeObject csv = LargeObject.csv(WARM_UP_BYTES);
        new ParallelRun(csv, ExpectedItems.csv(csv.records()), WARM_UP_SETTINGS).run(4);
    }

    private static List<Entry> entries(SampleRecorder recorder) {
        LargeObject ndjson = LargeObject.ndjson(OBJECT_BYTES);
        LargeObject csv = LargeObject.csv(OBJECT_BYTES);
        recorder.setting("bytes of the NDJSON object", Long.toString(ndjson.size()));
        recorder.setting("bytes of the CSV object", Long.toString(csv.size()));
        recorder.setting("records", Long.toString(ndjson.records()));
        ParallelRun storingNdjson = new ParallelRun(ndjson, ExpectedItems.ndjson(ndjson.records()), SETTINGS);
        ParallelRun storingCsv = new ParallelRun(csv, ExpectedItems.csv(csv.records()), SETTINGS);
        List<Entry> entries = new ArrayList<>();
        FUNCTIONS.forEach(count -> entries.add(new Entry("NDJSON", ndjson, storingNdjson, count)));
        FUNCTIONS.forEach(count -> entries.add(new Entry("CSV", csv, storingCsv, count)));
        return entries;
    }

    private static void measure(Entry entry, BenchmarkEnvironment environment, SampleRecorder recorder)
            throws IOException, InterruptedException {
        String subject = subject(entry.functions());
        environment.progress().accept(entry.format() + ", " + subject);
        ParallelRun.Measurement run = entry.run().run(entry.functions());
        double records = entry.object().records();
        double available = run.seconds() * Runtime.getRuntime().availableProcessors();
        recorder.add(subject, entry.format(), "time", "s", run.seconds());
        recorder.add(subject, entry.format(), "records", "per second", records / run.seconds());
        recorder.add(
                subject, entry.format(), "CPU per record", "ms", run.processor().own() * 1000 / records);
        recorder.add(
                subject,
                entry.format(),
                "CPU",
                "% of all cores",
                run.processor().own() / available * 100);
        recorder.add(
                subject,
                entry.format(),
                "CPU of other processes",
                "% of all cores",
                run.processor().others() / available * 100);
        recorder.add(subject, entry.format(), "scan", "% of the time", run.scanSeconds() / run.seconds() * 100);
    }

    private static String subject(int functions) {
        return String.format(Locale.ROOT, functions == 1 ? "%d function" : "%d functions", functions);
    }
}
