package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.EntityItem;
import io.serverlesspipeline.handler.mapping.EntityKeys;
import io.serverlesspipeline.handler.mapping.UploadMapping;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.record.SourceRecord;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.ItemKey;
import io.serverlesspipeline.handler.transform.RecordSource;
import io.serverlesspipeline.handler.transform.TransformedRecord;
import io.serverlesspipeline.handler.transform.TransformerCall;
import io.serverlesspipeline.handler.transform.TransformerChain;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Maps a record of the object to the puts of its items: one, or as many as the transformers emit. */
final class RecordMapper {
    /**
     * The put of an item.
     *
     * @param key the item's key
     * @param put the put
     */
    record EntityPut(ItemKey key, ConditionalPut put) {}

    private final Upload upload;
    private final UploadMapping mapping;
    private final TransformerChain transformers;
    private final TransformerCall call;
    private final Limits limits;

    RecordMapper(
            Upload upload, UploadMapping mapping, TransformerChain transformers, TransformerCall call, Limits limits) {
        this.upload = upload;
        this.mapping = mapping;
        this.transformers = transformers;
        this.call = call;
        this.limits = limits;
    }

    /**
     * Returns the puts in the order in which the items replace each other.
     *
     * @throws RejectedRecordException if the record can't be stored
     */
    List<EntityPut> map(SourceRecord record) throws RejectedRecordException {
        Map<String, AttributeValue> fields = record.fields();
        if (transformers.isEmpty()) {
            RecordPlace place = RecordPlace.of(record.number());
            return List.of(put(mapping.keys(fields, place), fields, place));
        }
        List<TransformedRecord> emitted = transformers.transform(
                new TransformedRecord(mapping.type(fields), fields),
                new RecordSource(RecordSource.object(upload), record.number(), record.start()),
                limits,
                call);
        List<EntityPut> puts = new ArrayList<>(emitted.size());
        for (TransformedRecord next : emitted) {
            puts.add(put(next, new RecordPlace(record.number(), puts.size() + 1)));
        }
        return puts;
    }

    private EntityPut put(TransformedRecord emitted, RecordPlace place) throws RejectedRecordException {
        try {
            String type = Objects.requireNonNull(emitted.type(), "every emitted record has a type");
            return put(mapping.keys(type, emitted.fields(), place), emitted.fields(), place);
        } catch (RejectedRecordException e) {
            throw new RejectedRecordException(e.reason() + " This concerns emitted record " + place.emitted() + ".");
        }
    }

    private EntityPut put(EntityKeys keys, Map<String, AttributeValue> fields, RecordPlace place)
            throws RejectedRecordException {
        mapping.removeType(fields);
        return new EntityPut(
                new ItemKey(keys.pk(), keys.sk()),
                EntityItem.put(fields, keys, upload, place, limits.maxRecordBytes()));
    }
}
