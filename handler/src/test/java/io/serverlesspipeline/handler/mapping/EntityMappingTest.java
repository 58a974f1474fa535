package io.serverlesspipeline.handler.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.mapping.EntityKeys.IndexKey;
import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.testing.Mappings;
import io.serverlesspipeline.handler.testing.Uploads;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EntityMappingTest {
    private static EntityKeys keys(String rules, String... namesAndValues) throws RejectedRecordException {
        Map<String, AttributeValue> fields = new HashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put(namesAndValues[index], AttributeValue.fromS(namesAndValues[index + 1]));
        }
        return keys(rules, fields);
    }

    private static EntityKeys keys(String rules, Map<String, AttributeValue> fields) throws RejectedRecordException {
        return new UploadMapping(
                        Mappings.read(rules),
                        UploadValues.of(Uploads.of("in/a.json"), "in/"),
                        null,
                        FieldPath.parse("type"))
                .keys(fields, RecordPlace.of(12));
    }

    private static EntityKeys keysByDefault(String... namesAndValues) throws RejectedRecordException {
        return keys(Mappings.USERS_ORDERS_SESSIONS, namesAndValues);
    }

    @Test
    void mapsAUser() throws RejectedRecordException {
        assertThat(keysByDefault("type", "user", "userId", "1", "email", "a@b"))
                .isEqualTo(new EntityKeys("user", "USER#1", "PROFILE", new IndexKey("EMAIL#a@b", "USER#1"), null));
    }

    @Test
    void mapsAnOrder() throws RejectedRecordException {
        assertThat(keysByDefault("type", "order", "userId", "1", "orderId", "2", "status", "OPEN", "createdAt", "2026"))
                .isEqualTo(new EntityKeys("order", "USER#1", "ORDER#2", new IndexKey("ORDER#OPEN", "2026"), null));
    }

    @Test
    void mapsASession() throws RejectedRecordException {
        assertThat(keysByDefault("type", "session", "userId", "1", "sessionId", "3", "expiresAt", "1800000000"))
                .isEqualTo(new EntityKeys(
                        "session", "USER#1", "SESSION#3", new IndexKey("SESSION#3", "USER#1"), 1800000000L));
    }

    @ParameterizedTest
    @CsvSource({"'', 2026", "OPEN, ''", "'', ''"})
    void omitsTheIndexKey_whenAFieldOfEitherKeyIsEmpty(String status, String createdAt) throws RejectedRecordException {
        EntityKeys keys =
                keysByDefault("type", "order", "userId", "1", "orderId", "2", "status", status, "createdAt", createdAt);

        assertThat(keys.index()).isNull();
    }

    @Test
    void omitsTheIndexKey_whenTheRuleHasNone() throws RejectedRecordException {
        assertThat(keys("[{'type':'a','pk':'A','sk':'{id}'}]".replace('\'', '"'), "type", "a", "id", "1"))
                .isEqualTo(new EntityKeys("a", "A", "1", null, null));
    }

    @ParameterizedTest
    @CsvSource({"userId, PK", "orderId, SK"})
    void namesTheField_whenAKeyLacksIt(String field, String attribute) {
        Map<String, String> others = Map.of("userId", "orderId", "orderId", "userId");

        assertThatThrownBy(() -> keysByDefault("type", "order", others.getOrDefault(field, ""), "1"))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessage("The field " + field + ", which " + attribute + " requires, is missing or empty.");
    }

    @Test
    void rejectsARecordWithoutType() {
        assertThatThrownBy(() -> keysByDefault("userId", "1"))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessageContaining("no string field named type");
    }

    @Test
    void rejectsATypeThatIsNotAString() {
        assertThatThrownBy(() -> keys(Mappings.USERS_ORDERS_SESSIONS, Map.of("type", AttributeValue.fromN("1"))))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessageContaining("no string field named type");
    }

    @Test
    void rejectsATypeWithoutRule() {
        assertThatThrownBy(() -> keysByDefault("type", "ghost", "userId", "1"))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessageContaining("no rule");
    }

    @Test
    void omitsTheExpiryTime_whenItsFieldIsEmpty() throws RejectedRecordException {
        assertThat(keysByDefault("type", "session", "userId", "1", "sessionId", "3", "expiresAt", "")
                        .expiresAt())
                .isNull();
    }

    @Test
    void rejectsAMalformedExpiryTime() {
        assertThatThrownBy(() -> keysByDefault("type", "session", "userId", "1", "sessionId", "3", "expiresAt", "soon"))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessageContaining("expiresAt isn't a valid expiry time");
    }

    @ParameterizedTest
    @CsvSource({"PK, 2048, 'A#{v}', B", "SK, 1024, A, 'B#{v}'"})
    void limitsTheTableKeysToDynamoDbsLengths(String attribute, int limit, String pk, String sk)
            throws RejectedRecordException {
        String rules = "[{\"type\":\"a\",\"pk\":\"" + pk + "\",\"sk\":\"" + sk + "\"}]";
        assertThat(keys(rules, "type", "a", "v", "x".repeat(limit - 2))).isNotNull();

        assertThatThrownBy(() -> keys(rules, "type", "a", "v", "x".repeat(limit - 1)))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessage(attribute + " would have " + (limit + 1) + " bytes; DynamoDB allows " + limit + " bytes.");
    }

    @ParameterizedTest
    @CsvSource({"GSI1PK, 2048, 'A#{v}', B", "GSI1SK, 1024, A, 'B#{v}'"})
    void limitsTheIndexKeysToDynamoDbsLengths(String attribute, int limit, String pk, String sk)
            throws RejectedRecordException {
        String rules =
                "[{\"type\":\"a\",\"pk\":\"A\",\"sk\":\"B\",\"gsi1pk\":\"" + pk + "\",\"gsi1sk\":\"" + sk + "\"}]";
        assertThat(keys(rules, "type", "a", "v", "x".repeat(limit - 2))).isNotNull();

        assertThatThrownBy(() -> keys(rules, "type", "a", "v", "x".repeat(limit - 1)))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessage(attribute + " would have " + (limit + 1) + " bytes; DynamoDB allows " + limit + " bytes.");
    }

    @Test
    void countsTheBytesOfAKey_notItsCharacters() {
        assertThatThrownBy(() -> keysByDefault("type", "user", "userId", "é".repeat(1022)))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessageContaining("PK would have 2049 bytes");
    }

    @Test
    void rejectsAPartitionKeyWithTheReservedPrefix() {
        String rules = "[{\"type\":\"a\",\"pk\":\"{tenant}#{id}\",\"sk\":\"{kind}\"}]";

        assertThatThrownBy(() -> keys(rules, "type", "a", "tenant", "OBJECT", "id", "uploads/a.json", "kind", "OBJECT"))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessage("PK would begin with OBJECT#, which is reserved for objects' own items.");
    }

    @ParameterizedTest
    @CsvSource({"{kind}#{state}, OBJECT", "{kind}ECT#{state}, OBJ"})
    void rejectsAnIndexKeyWithTheReservedPrefix(String template, String kind) {
        String rules =
                "[{\"type\":\"a\",\"pk\":\"A#{id}\",\"sk\":\"A\",\"gsi1pk\":\"" + template + "\",\"gsi1sk\":\"{id}\"}]";

        assertThatThrownBy(() -> keys(rules, "type", "a", "id", "1", "kind", kind, "state", "FAILED"))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessage("GSI1PK would begin with OBJECT#, which is reserved for objects' own items.");
    }

    @Test
    void acceptsAnIndexKeyWhoseSeparatorIsEscaped() throws RejectedRecordException {
        String rules = "[{\"type\":\"a\",\"pk\":\"A\",\"sk\":\"A\",\"gsi1pk\":\"{kind}\",\"gsi1sk\":\"1\"}]";

        assertThat(keys(rules, "type", "a", "kind", "OBJECT#FAILED").index())
                .isEqualTo(new IndexKey("OBJECT%23FAILED", "1"));
    }
}
