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
        byte[] lines = Content.fiveLines(pipeline.readsVersions() ? SHORT : LONG);
        return List.of(
                upload("a text", "STORED", "note.txt", Content.text()),
                upload("bytes that are no text", "STORED", "image.png", Content.image()),
                upload("a folder", "IGNORED", "folder/", NOTHING),
                upload("NDJSON of three types", "STORED", "records.ndjson", Content.lines()),
                upload("a JSON array", "STORED", "records.json", Content.array()),
                upload("CSV", "STORED", "records.csv", Content.table()),
                upload("gzip", "STORED", "records.ndjson.gz", Content.compressed()),
                upload("a truncated gzip", "FAILED", "broken.ndjson.gz", Content.truncated()),
                upload("records that are rejected", "PARTIAL", "faults.ndjson", Content.linesWithFaults()),
                upload("a key of special characters", "STORED", "träume & (1)+2 = 100%.ndjson", Content.lines()),
                new Workload("an event twice", FUNCTION, true, deliveries -> {
                    deliveries.upload("STORED", "twice.ndjson", Content.lines());
                    deliveries.deliver("DUPLICATE", "twice.ndjson", deliveries.notification("twice.ndjson"));
                }),
                new Workload("records after newer ones", FUNCTION, true, deliveries -> {
                    deliveries.upload("STORED", "late.ndjson", Content.lines());
                    SdkBytes older = deliveries.notification("late.ndjson");
                    deliveries.upload("STORED", "late.ndjson", Content.lines());
                    deliveries.deliver("STORED", "late.ndjson", older);
                }),
                new Workload("a text after a newer one", FUNCTION, true, deliveries -> {
                    deliveries.upload("STORED", "late.txt", Content.text());
                    SdkBytes older = deliveries.notification("late.txt");
                    deliveries.upload("STORED", "late.txt", Content.text());
                    deliveries.deliver("SUPERSEDED", "late.txt", older);
                }),
                new Workload("an object replaced before it is read", FUNCTION, true, deliveries -> {
                    deliveries.upload("STORED", "replaced.txt", Content.text());
                    SdkBytes older = deliveries.notification("replaced.txt");
                    deliveries.upload("STORED", "replaced.txt", Content.otherText());
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
