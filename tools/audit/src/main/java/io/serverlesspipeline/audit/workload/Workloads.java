package io.serverlesspipeline.audit.workload;

import static io.serverlesspipeline.audit.workload.Workload.Caller.FUNCTION;
import static io.serverlesspipeline.audit.workload.Workload.Caller.LAMBDA;

import io.serverlesspipeline.audit.pipeline.AuditedPipeline;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/**
 * The workloads: together they make the handler end a delivery in every way that it can end, with every kind of content
 * and every kind of item, and make Lambda do what it does with the function's role.
 */
public final class Workloads {
    private static final byte[] NOTHING = {};

    /** After three such lines the function asks for the rest of the object instead of reading up to there. */
    private static final int LONG = 380_000;

    private static final int SHORT = 10;

    private Workloads() {}

    /** Returns the workloads for a pipeline. */
    public static List<Workload> of(AuditedPipeline pipeline) {
        // A version is read whatever has been uploaded since.
        String afterReplacement = pipeline.readsVersions() ? "SUPERSEDED" : "REPLACED";
        // The emulator sends the whole of a version to whoever asks for a part of it.
        byte[] lines = SampleContent.fiveLines(pipeline.readsVersions() ? SHORT : LONG);
        return List.of(
                upload("a text", "STORED", "note.txt", SampleContent.text()),
                upload("bytes that are no text", "STORED", "image.png", SampleContent.image()),
                upload("a folder", "IGNORED", "folder/", NOTHING),
                upload("NDJSON of three types", "STORED", "records.ndjson", SampleContent.lines()),
                upload("a JSON array", "STORED", "records.json", SampleContent.array()),
                upload("CSV", "STORED", "records.csv", SampleContent.table()),
                upload("gzip", "STORED", "records.ndjson.gz", SampleContent.compressed()),
                upload("a truncated gzip", "FAILED", "broken.ndjson.gz", SampleContent.truncated()),
                upload("records that are rejected", "PARTIAL", "faults.ndjson", SampleContent.linesWithFaults()),
                upload("a key of special characters", "STORED", "träume & (1)+2 = 100%.ndjson", SampleContent.lines()),
                new Workload("an event twice", FUNCTION, true, deliveries -> {
                    deliveries.upload("STORED", "twice.ndjson", SampleContent.lines());
                    deliveries.deliver("DUPLICATE", "twice.ndjson", deliveries.notification("twice.ndjson"));
                }),
                new Workload("records after newer ones", FUNCTION, true, deliveries -> {
                    deliveries.upload("STORED", "late.ndjson", SampleContent.lines());
                    SdkBytes older = deliveries.notification("late.ndjson");
                    deliveries.upload("STORED", "late.ndjson", SampleContent.lines());
                    deliveries.deliver("STORED", "late.ndjson", older);
                }),
                new Workload("a text after a newer one", FUNCTION, true, deliveries -> {
                    deliveries.upload("STORED", "late.txt", SampleContent.text());
                    SdkBytes older = deliveries.notification("late.txt");
                    deliveries.upload("STORED", "late.txt", SampleContent.text());
                    deliveries.deliver("SUPERSEDED", "late.txt", older);
                }),
                new Workload("an object replaced before it is read", FUNCTION, true, deliveries -> {
                    deliveries.upload("STORED", "replaced.txt", SampleContent.text());
                    SdkBytes older = deliveries.notification("replaced.txt");
                    deliveries.upload("STORED", "replaced.txt", SampleContent.otherText());
                    deliveries.deliver(afterReplacement, "replaced.txt", older);
                }),
                new Workload("time that runs out, and the way on from the checkpoint", FUNCTION, false, deliveries -> {
                    deliveries.uploadToSlowTable("UNFINISHED", "interrupted.ndjson", lines);
                    deliveries.deliver("STORED", "interrupted.ndjson", deliveries.notification("interrupted.ndjson"));
                }),
                new Workload(
                        "an object that has gone, and the failure queue",
                        FUNCTION,
                        true,
                        deliveries -> deliveries.deliverVanished("BROKEN", "gone.txt")),
                new Workload(
                        "Lambda hands a failed event on",
                        LAMBDA,
                        true,
                        deliveries -> deliveries
                                .role()
                                .sqs()
                                .sendMessage(request -> request.queueUrl(
                                                deliveries.pipeline().names().failureQueueUrl())
                                        .messageBody("{}"))));
    }

    /** Returns a few of the workloads, which ask for as much as all of them and take less time. */
    public static List<Workload> fewOf(AuditedPipeline pipeline) {
        List<String> names = List.of("a text", "NDJSON of three types", "Lambda hands a failed event on");
        return of(pipeline).stream()
                .filter(workload -> names.contains(workload.name()))
                .toList();
    }

    private static Workload upload(String name, String status, String file, byte[] content) {
        return new Workload(name, FUNCTION, true, deliveries -> deliveries.upload(status, file, content));
    }
}
