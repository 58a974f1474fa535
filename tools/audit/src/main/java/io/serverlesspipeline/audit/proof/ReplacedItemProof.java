package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.pipeline.SessionClients;
import io.serverlesspipeline.audit.policy.PolicyKind;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Proves what the permission to put items also allows: reading the item that a put replaces or would replace. */
final class ReplacedItemProof {
    private static final String SECRET = "visible to the writer";
    private static final Map<String, AttributeValue> ITEM = Map.of(
            "PK", AttributeValue.fromS("USER#audit"),
            "SK", AttributeValue.fromS("PROFILE"),
            "note", AttributeValue.fromS(SECRET));

    private final SessionClients role;
    private final PipelineNames names;
    private final String sid;

    ReplacedItemProof(SessionClients role, PipelineNames names, String sid) {
        this.role = role;
        this.names = names;
        this.sid = sid;
    }

    List<Fact> facts() {
        role.dynamoDb()
                .transactWriteItems(request -> request.transactItems(TransactWriteItem.builder()
                        .put(Put.builder()
                                .tableName(names.tableName())
                                .item(ITEM)
                                .build())
                        .build()));
        return List.of(
                fact(
                        "Implied: a put in a transaction requires no other permission",
                        true,
                        "`TransactWriteItems` was allowed"),
                fact(
                        "Implied: a put whose condition fails can return the existing item",
                        isVisible(rejectedItem()),
                        "`ReturnValuesOnConditionCheckFailure` returned the item"),
                fact(
                        "Implied: a put can return the item that it replaces",
                        isVisible(replacedItem()),
                        "`ReturnValues` returned the item"));
    }

    private Map<String, AttributeValue> rejectedItem() {
        try {
            role.dynamoDb()
                    .putItem(request -> request.tableName(names.tableName())
                            .item(ITEM)
                            .conditionExpression("attribute_not_exists(PK)")
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Map.of();
        } catch (ConditionalCheckFailedException exception) {
            return exception.item();
        }
    }

    private Map<String, AttributeValue> replacedItem() {
        return role.dynamoDb()
                .putItem(request ->
                        request.tableName(names.tableName()).item(ITEM).returnValues(ReturnValue.ALL_OLD))
                .attributes();
    }

    private static boolean isVisible(Map<String, AttributeValue> item) {
        return AttributeValue.fromS(SECRET).equals(item.get("note"));
    }

    private Fact fact(String claim, boolean holds, String evidence) {
        return new Fact(PolicyKind.ROLE, sid, claim, Fact.Method.OBSERVED, holds, evidence);
    }
}
