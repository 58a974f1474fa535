package io.serverlesspipeline.audit.workload;

import static io.serverlesspipeline.audit.workload.Workload.Caller.FUNCTION;
import static io.serverlesspipeline.audit.workload.Workload.Caller.LAMBDA;

import io.serverlesspipeline.audit.pipeline.PipelineNames;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;

/** The workloads of a pipeline with a work queue. They reach the outcomes that only such a pipeline has. */
final class QueueWorkloads {
    /** Three lines of this length are longer than a range. */
    private static final int LONG = 380_000;

    private QueueWorkloads() {}

    static List<Workload> all() {
        return List.of(
                Workloads.upload("a text file", "STORED", "note.txt", SampleContent.text()),
                Workloads.upload("NDJSON with three record types", "STORED", "records.ndjson", SampleContent.lines()),
                new Workload("a file in two ranges", FUNCTION, true, deliveries -> {
                    deliveries.uploadWithSlowRecord("SPLIT", "large.ndjson", SampleContent.fiveLines(LONG));
                    deliveries.await("RANGE_STORED", "large.ndjson");
                    deliveries.await("STORED", "large.ndjson");
                }),
                new Workload("a timeout, then the rest of the upload", FUNCTION, false, deliveries -> {
                    deliveries.uploadToSlowTable("CONTINUED", "interrupted.ndjson", SampleContent.fiveLines(10));
                    deliveries.await("STORED", "interrupted.ndjson");
                }),
                new Workload(
                        "Lambda receives and deletes messages",
                        LAMBDA,
                        true,
                        deliveries -> receiveAndDelete(
                                deliveries.role().sqs(), deliveries.pipeline().names())));
    }

    private static void receiveAndDelete(SqsClient sqs, PipelineNames names) {
        String queue = names.workQueueUrl();
        sqs.getQueueAttributes(
                request -> request.queueUrl(queue).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
        sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(0));
        try {
            sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle("any"));
        } catch (ReceiptHandleIsInvalidException exception) {
            // The request was allowed; there is no message to delete.
        }
    }
}
