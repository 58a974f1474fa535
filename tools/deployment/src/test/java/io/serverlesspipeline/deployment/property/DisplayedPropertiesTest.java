package io.serverlesspipeline.deployment.property;

import static io.serverlesspipeline.deployment.property.WireValues.archive;
import static io.serverlesspipeline.deployment.property.WireValues.flag;
import static io.serverlesspipeline.deployment.property.WireValues.list;
import static io.serverlesspipeline.deployment.property.WireValues.map;
import static io.serverlesspipeline.deployment.property.WireValues.nothing;
import static io.serverlesspipeline.deployment.property.WireValues.number;
import static io.serverlesspipeline.deployment.property.WireValues.secret;
import static io.serverlesspipeline.deployment.property.WireValues.signed;
import static io.serverlesspipeline.deployment.property.WireValues.string;
import static io.serverlesspipeline.deployment.property.WireValues.struct;
import static io.serverlesspipeline.deployment.property.WireValues.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.internal.Constants;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayedPropertiesTest {

    @Test
    void showsPlainValuesUnchanged() {
        assertThat(DisplayedProperties.of(struct(Map.of(
                        "text", string("a"),
                        "number", number(1),
                        "flag", flag(false),
                        "list", list(string("b")),
                        "block", map(Map.of("inner", string("c"), "unset", nothing())),
                        "unset", nothing()))))
                .isEqualTo(Map.of(
                        "text",
                        "a",
                        "number",
                        1.0,
                        "flag",
                        false,
                        "list",
                        List.of("b"),
                        "block",
                        Map.of("inner", "c")));
    }

    @Test
    void hidesSecretsAtAnyDepth() {
        assertThat(DisplayedProperties.of(struct(Map.of("variables", map(Map.of("TOKEN", secret(string("hunter2"))))))))
                .isEqualTo(Map.of("variables", Map.of("TOKEN", "[secret]")));
    }

    @Test
    void showsThePathOfAssetsAndArchives() {
        assertThat(DisplayedProperties.of(struct(Map.of(
                        "code", archive("function.zip"),
                        "text", signed(Constants.SpecialAssetSig, "text", string("long")),
                        "several", signed(Constants.SpecialArchiveSig, "assets", map(Map.of()))))))
                .isEqualTo(Map.of("code", "function.zip", "text", "[text]", "several", "[archive]"));
    }

    @Test
    void marksUnknownValues() {
        assertThat(DisplayedProperties.of(struct(Map.of("arn", unknown())))).isEqualTo(Map.of("arn", "[unknown]"));
    }
}
