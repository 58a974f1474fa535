package io.serverlesspipeline.handler.transform;

import io.serverlesspipeline.handler.api.InvalidRecordException;
import io.serverlesspipeline.handler.api.RecordTransformer;
import io.serverlesspipeline.handler.api.RetryableException;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.transform.TransformerCall.Running;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.util.List;

/** The transformers of a function. Each one receives what the previous one emits. */
public final class TransformerChain {
    /** The chain of a function without transformers. */
    public static final TransformerChain NONE = new TransformerChain(List.of());

    private final List<RecordTransformer> transformers;

    private TransformerChain(List<RecordTransformer> transformers) {
        this.transformers = List.copyOf(transformers);
    }

    /**
     * Initializes transformers and returns their chain.
     *
     * @throws TransformerException if a transformer fails to initialize
     */
    public static TransformerChain of(List<RecordTransformer> transformers) {
        for (RecordTransformer transformer : transformers) {
            try {
                transformer.initialize();
            } catch (VirtualMachineError e) {
                throw e;
            } catch (Throwable e) {
                throw new TransformerException(
                        "The transformer " + name(transformer) + " failed to initialize: " + ThrownMessage.withClass(e),
                        e);
            }
        }
        return new TransformerChain(transformers);
    }

    /** Returns whether there are no transformers. */
    public boolean isEmpty() {
        return transformers.isEmpty();
    }

    /**
     * Returns what the transformers emit for a record.
     *
     * @param call receives which transformer is running
     * @throws RejectedRecordException if a transformer rejects the record, throws an exception, or emits something that
     *     can't be stored
     * @throws RetryableException if a transformer asks for another attempt
     * @throws TransformerException if a transformer's classes can't be loaded
     */
    public List<TransformedRecord> transform(
            TransformedRecord record, RecordSource source, Limits limits, TransformerCall call)
            throws RejectedRecordException {
        List<TransformedRecord> records = List.of(record);
        for (RecordTransformer transformer : transformers) {
            EmittedRecords emitted = new EmittedRecords(limits);
            for (TransformedRecord input : records) {
                Running running = new Running(name(transformer), source.number());
                call.begin(running);
                try {
                    transform(transformer, new TransformerInput(input, source), emitted);
                } finally {
                    call.end(running);
                }
            }
            records = records(transformer, emitted);
        }
        return records;
    }

    private static void transform(RecordTransformer transformer, TransformerInput input, EmittedRecords emitted)
            throws RejectedRecordException {
        try {
            transformer.transform(input, emitted);
        } catch (InvalidRecordException e) {
            // Thrown by the sink, or by the transformer itself.
            records(transformer, emitted);
            throw new RejectedRecordException(
                    "The transformer " + name(transformer) + " rejects the record: " + ThrownMessage.of(e));
        } catch (RetryableException e) {
            throw new RetryableException(
                    "The transformer " + name(transformer) + " asks for another attempt: " + ThrownMessage.of(e), e);
        } catch (LinkageError e) {
            throw new TransformerException(
                    "The transformer " + name(transformer)
                            + " can't run, because a class is missing or doesn't fit: " + ThrownMessage.withClass(e)
                            + ". Add the JAR file that contains it to the argument extensions.",
                    e);
        } catch (StackOverflowError e) {
            throw failed(transformer, e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw failed(transformer, e);
        }
    }

    private static RejectedRecordException failed(RecordTransformer transformer, Throwable thrown) {
        return new RejectedRecordException(
                "The transformer " + name(transformer) + " failed: " + ThrownMessage.withClass(thrown));
    }

    private static List<TransformedRecord> records(RecordTransformer transformer, EmittedRecords emitted)
            throws RejectedRecordException {
        try {
            return emitted.records();
        } catch (RejectedRecordException e) {
            throw new RejectedRecordException(
                    "The transformer " + name(transformer) + " emitted an invalid record. " + e.reason());
        }
    }

    private static String name(RecordTransformer transformer) {
        return transformer.getClass().getName();
    }
}
