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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertyReaderTest {

    @TempDir
    Path directory;

    @Test
    void readsPlainValues_andOmitsUnsetOnes() {
        Map<String, Object> values = read(Map.of(
                "text", string("a"),
                "number", number(3),
                "flag", flag(true),
                "list", list(string("b"), number(1)),
                "block", map(Map.of("inner", string("c"), "unset", nothing())),
                "unset", nothing()));

        assertThat(values)
                .isEqualTo(Map.of(
                        "text",
                        "a",
                        "number",
                        3.0,
                        "flag",
                        true,
                        "list",
                        List.of("b", 1.0),
                        "block",
                        Map.of("inner", "c")));
    }

    @Test
    void unwrapsSecretsAtAnyDepth() {
        assertThat(read(Map.of("block", secret(map(Map.of("inner", secret(string("s"))))))))
                .isEqualTo(Map.of("block", Map.of("inner", "s")));
    }

    @Test
    void unwrapsOutputs() {
        assertThat(read(Map.of("output", signed(Constants.SpecialOutputSig, "value", string("v")))))
                .isEqualTo(Map.of("output", "v"));
    }

    @Test
    void readsAResourceReferenceAsItsId() {
        Value reference = map(Map.of(
                Constants.SpecialSigKey, string(Constants.SpecialResourceSig),
                Constants.ResourceUrnName, string("urn:pulumi:x"),
                Constants.ResourceIdName, string("the-id")));

        assertThat(read(Map.of("resource", reference))).isEqualTo(Map.of("resource", "the-id"));
    }

    @Test
    void readsAComponentReferenceAsItsUrn() {
        assertThat(read(Map.of("component", signed(Constants.SpecialResourceSig, "urn", string("urn:pulumi:x")))))
                .isEqualTo(Map.of("component", "urn:pulumi:x"));
    }

    @Test
    void resolvesArchivesAgainstTheProgramsFolder() throws IOException {
        Files.createDirectory(directory.resolve("code"));

        assertThat(read(Map.of("code", archive("./code"))))
                .isEqualTo(Map.of("code", new Archive.Folder(directory.resolve("code"))));
    }

    @Test
    void readsAssets() {
        assertThat(read(Map.of(
                        "text", signed(Constants.SpecialAssetSig, "text", string("t")),
                        "file", signed(Constants.SpecialAssetSig, "path", string("f.txt")))))
                .isEqualTo(Map.of("text", new Asset.Text("t"), "file", new Asset.File(directory.resolve("f.txt"))));
    }

    @Test
    void rejectsRemoteAssetsAndArchives() {
        assertThatThrownBy(() -> read(Map.of("a", signed(Constants.SpecialAssetSig, "uri", string("https://x")))))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("the property a is a remote asset; the embedded deployment supports only local files");
        assertThatThrownBy(() -> read(Map.of("a", signed(Constants.SpecialArchiveSig, "uri", string("https://x")))))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("the property a is a remote archive; the embedded deployment supports only local files");
    }

    @Test
    void rejectsAnUnknownSignature() {
        assertThatThrownBy(() -> read(Map.of("a", signed("new", "value", string("x")))))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("the property a has a value with the unknown signature new");
    }

    @Test
    void fails_whenAValueIsUnknownInADeployment() {
        assertThatThrownBy(() -> read(Map.of("rules", list(map(Map.of("arn", unknown()))))))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage("the property rules.arn depends on an output that the embedded deployment doesn't provide");
    }

    @Test
    void marksUnknownValuesInAPreview() {
        PropertyReader reader = PropertyReader.forPreview(directory);

        assertThat(reader.read(struct(Map.of(
                        "text", unknown(),
                        "output", signed(Constants.SpecialOutputSig, "secret", flag(true)),
                        "resource", signed(Constants.SpecialResourceSig, "id", string(""))))))
                .isEqualTo(Map.of("text", Unknown.VALUE, "output", Unknown.VALUE, "resource", Unknown.VALUE));
    }

    private Map<String, Object> read(Map<String, Value> properties) {
        return PropertyReader.forDeployment(directory).read(struct(properties));
    }
}
