package io.serverlesspipeline.audit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PolicyDocumentTest {
    private static final String PUT =
            "{\"Sid\":\"Put\",\"Effect\":\"Allow\",\"Action\":[\"dynamodb:PutItem\",\"dynamodb:GetItem\"],"
                    + "\"Resource\":\"arn:aws:dynamodb:us-east-1:000000000000:table/items\","
                    + "\"Condition\":{\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"A#*\",\"B#*\"]}}}";
    private static final String ONE = "{\"Version\":\"2012-10-17\",\"Statement\":[" + PUT + "]}";

    @Test
    void roundTrips() {
        assertThat(PolicyDocument.parse(ONE).toJson()).isEqualTo(ONE);
    }

    @Test
    void readsASingleStatement_andUrlEncodedDocuments() {
        String single = "{\"Version\":\"2012-10-17\",\"Statement\":" + PUT + "}";

        assertThat(PolicyDocument.parse(URLEncoder.encode(single, StandardCharsets.UTF_8)))
                .isEqualTo(PolicyDocument.parse(ONE));
    }

    @Test
    void readsThePrincipalsOfAResourcePolicy() {
        Statement everyone = statement("\"Principal\":\"*\"");
        Statement service = statement("\"Principal\":{\"Service\":\"lambda.amazonaws.com\"}");

        assertThat(everyone.principal()).isEqualTo("*");
        assertThat(service.principals()).isEqualTo(Map.of("Service", List.of("lambda.amazonaws.com")));
        assertThat(service.principal()).isEqualTo("Service lambda.amazonaws.com");
        assertThat(new PolicyDocument(List.of(everyone, service)).toJson())
                .contains("\"Principal\":\"*\"", "\"Principal\":{\"Service\":\"lambda.amazonaws.com\"}");
    }

    @Test
    void reportsUnsupportedElements_andRefusesToDropThem() {
        Statement statement = statement("\"NotPrincipal\":{\"AWS\":\"x\"}");

        assertThat(statement.unsupported()).containsExactly("NotPrincipal");
        assertThatThrownBy(() -> new PolicyDocument(List.of(statement)).toJson())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NotPrincipal");
    }

    @Test
    void rejectsInvalidDocuments() {
        assertThat(PolicyDocument.parse("{\"Statement\":[]}").statements()).isEmpty();
        assertThatThrownBy(() -> PolicyDocument.parse("{}")).hasMessageContaining("isn't a policy document");
        assertThatThrownBy(() -> PolicyDocument.parse("<xml>")).hasMessageContaining("isn't a policy document");
    }

    @Test
    void removesAStatement_whenNoActionIsLeft() {
        PolicyDocument document = PolicyDocument.parse(ONE);
        Statement put = document.statement("Put");

        assertThat(document.changed(put, each -> each.withActions(List.of("dynamodb:PutItem")))
                        .statement("Put")
                        .actions())
                .containsExactly("dynamodb:PutItem");
        assertThat(document.without(put).statements()).isEmpty();
    }

    @Test
    void removesSingleValuesFromACondition() {
        PolicyCondition condition = new PolicyCondition("StringLike", "key", List.of("A", "B"));

        assertThat(condition.without("A").values()).containsExactly("B");
        assertThat(condition).hasToString("StringLike key = A or B");
    }

    private static Statement statement(String member) {
        return PolicyDocument.parse(
                        "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\"," + member + "}}")
                .statements()
                .get(0);
    }
}
