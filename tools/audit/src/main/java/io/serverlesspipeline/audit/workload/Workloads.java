package io.serverlesspipeline.audit.workload;

import static io.serverlesspipeline.audit.workload.Workload.Caller.FUNCTION;
import static io.serverlesspipeline.audit.workload.Workload.Caller.LAMBDA;

import io.serverlesspipeline.audit.pipeline.AuditedPipeline;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/**
 * The workloads. Together they reach every outcome of a delivery with every type of content and item, and cover what
 * Lambda does with the function's role.
 */
public final class Workloads {
    private static final byte[] EMPTY = {};

    /**
     * The length of a long line. After three long lines, the function requests the rest of the object as a range
     * instead of skipping to the checkpoint.
     */
    private static final int LONG = 380_000;

    private static final int SHORT = 10;

    private Workloads() {}

    /** Returns the workloads for a pipeline. */
    public static List<Workload> of(AuditedPipeline pipeline) {
        return pipeline.queued() ? QueueWorkloads.all() : ofFunction(pipeline);
    }

    private static List<Workload> ofFunction(AuditedPipeline pipeline) {
        // A version can be read even after a newer upload.
        String afterReplacement = pipeline.readsVersions() ? "SUPERSEDED" : "REPLACED";
        // The emulator ignores byte ranges for versions.
        byte[] lines = SampleContent.fiveLines(pipeline.readsVersions() ? SHORT : LONG);
        return List.of(
                upload("a text file", "STORED", "note.txt", SampleContent.text()),
                upload("a binary file", "STORED", "image.png", SampleContent.image()),
                upload("a folder", "IGNORED", "folder/", EMPTY),
                upload("NDJSON with three record types", "STORED", "records.ndjson", SampleContent.lines()),
                upload("a JSON array", "STORED", "records.json", SampleContent.array()),
                upload("a CSV file", "STORED", "records.csv", SampleContent.table()),
                upload("a gzip file", "STORED", "records.ndjson.gz", SampleContent.compressed()),
                upload("a truncated gzip file", "FAILED", "broken.ndjson.gz", SampleContent.truncated()),
                upload("rejected records", "PARTIAL", "faults.ndjson", SampleContent.linesWithErrors()),
                upload(
                        "a key with special characters",
                        "STORED",
                        "träume & (1)+2 = 100%.ndjson",
                        SampleContent.lines()),
                new Workload("a duplicate event", FUNCTION, true, deliveries -> {
                    deliveries.upload("STORED", "twice.ndjson", SampleContent.lines());
                    deliveries.deliver("DUPLICATE", "twice.ndjson", deliveries.notification("twice.ndjson"));
                }),
                new Workload("records older than the stored ones", FUNCTION, true, deliveries -> {
                    deliveries.upload("STORED", "late.ndjson", SampleContent.lines());
                    SdkBytes older = deliveries.notification("late.ndjson");
                    deliveries.upload("STORED", "late.ndjson", SampleContent.lines());
                    deliveries.deliver("STORED", "late.ndjson", older);
                }),
                new Workload("a text file older than the stored one", FUNCTION, true, deliveries -> {
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
                new Workload("a timeout, then resuming from the checkpoint", FUNCTION, false, deliveries -> {
                    deliveries.uploadToSlowTable("UNFINISHED", "interrupted.ndjson", lines);
                    deliveries.deliver("STORED", "interrupted.ndjson", deliveries.notification("interrupted.ndjson"));
                }),
                new Workload(
                        "a deleted object, then the failure queue",
                        FUNCTION,
                        true,
                        deliveries -> deliveries.deliverDeletedObject("BROKEN", "gone.txt")),
                new Workload(
                        "Lambda sends a failed event",
                        LAMBDA,
                        true,
                        deliveries -> deliveries
                                .role()
                                .sqs()
                                .sendMessage(request -> request.queueUrl(
                                                deliveries.pipeline().names().failureQueueUrl())
                                        .messageBody("{}"))));
    }

    /** Returns a subset of the workloads that is faster and requires the same permissions. */
    public static List<Workload> fewOf(AuditedPipeline pipeline) {
        if (pipeline.queued()) {
            return QueueWorkloads.all().stream().filter(Workload::repeated).toList();
        }
        List<String> names = List.of("a text file", "NDJSON with three record types", "Lambda sends a failed event");
        return ofFunction(pipeline).stream()
                .filter(workload -> names.contains(workload.name()))
                .toList();
    }

    static Workload upload(String name, String status, String file, byte[] content) {
        return new Workload(name, FUNCTION, true, deliveries -> deliveries.upload(status, file, content));
    }
}
