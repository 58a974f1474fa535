package io.serverlesspipeline.handler.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.record.CsvOptions;
import io.serverlesspipeline.handler.record.Format;
import io.serverlesspipeline.handler.settings.SettingsException;
import io.serverlesspipeline.handler.testing.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileRuleFieldsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "{'x':'a'}!has a rule 1 whose field x is unknown.",
                "{'format':'xml'}!has a rule 1 whose field format is xml; it must be one of [json, ndjson, csv, opaque].",
                "{'format':'JSON'}!field format is JSON",
                "{'compression':'br'}!field compression is br; it must be one of [none, gzip, zstd, zip].",
                "{'charset':'klingon'}!charset klingon isn't supported",
                "{'charset':'a b'}!charset a b isn't the name of a charset",
                "{'charset':''}!charset",
                "{'records':'Records'}!field records must be a JSON Pointer such as /Records",
                "{'delimiter':'||'}!field delimiter must be one ASCII character other than a line break",
                "{'delimiter':'\\n'}!field delimiter must be one ASCII character",
                "{'quote':'»'}!field quote must be one ASCII character",
                "{'delimiter':'\"'}!delimiter and quote are the same character",
                "{'columns':'id'}!field columns must be an array of strings",
                "{'columns':[1]}!field columns must be an array of strings",
                "{'columns':['a','a']}!field columns must contain distinct names",
                "{'columns':['']}!field columns must contain distinct names",
                "{'shortRows':'drop'}!field shortRows must be reject or pad",
                "{'fieldTypes':['a']}!field fieldTypes must be an object",
                "{'fieldTypes':{'a':'decimal'}}!it must be one of [string, number, boolean, json]",
                "{'decimalSeparator':';'}!field decimalSeparator must be a period or a comma",
                "{'decimalSeparator':''}!field decimalSeparator must be a period or a comma",
                "{'type':''}!field type is empty",
                "{'type':1}!field type has the wrong type",
                "{'format':['csv']}!field format must be a string",
                "{'typeField':''}!field typeField is empty",
                "{'type':'a','typeField':'b'}!type and typeField are both set",
                "{'records':'/a','columns':['a']}!field records can't be combined with fields for CSV",
                "{'records':'/a','format':'csv'}!field records requires the format json or ndjson",
                "{'format':'json','quote':'|'}!fields for CSV require the format csv",
                "1!must contain JSON objects, but rule 1 isn't an object",
            })
    void namesTheRuleAndTheField(String rule, String message) {
        assertThatThrownBy(() -> Files.rules("[{}," + rule.replace('\'', '"').replace("\"\"\"", "\"\\\"\"") + "]"))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("The environment variable PIPELINE_FILES ")
                .hasMessageContaining(message);
    }

    @Test
    void rejectsWhatIsNoList() {
        assertThatThrownBy(() -> Files.rules("{}")).hasMessageContaining("must be a JSON array of rules");
        assertThatThrownBy(() -> Files.rules("[{")).hasMessageContaining("isn't valid JSON");
        assertThatThrownBy(() -> Files.rules("[{}")).hasMessageContaining("isn't valid JSON");
    }

    @Test
    void changesNothing_whenTheRuleIsEmpty() {
        assertThat(Files.rules("[{}]").of("a")).isEqualTo(FileRule.DEFAULT);
        assertThat(Files.rules("[]").of("a")).isEqualTo(FileRule.DEFAULT);
        assertThat(FileRule.DEFAULT.csv()).isEqualTo(CsvOptions.DEFAULT);
    }

    @Test
    void derivesTheFormat_fromTheFieldsForIt() {
        assertThat(Files.rules("[{\"columns\":[\"a\"]}]").of("a").format()).isEqualTo(Format.CSV);
        assertThat(Files.rules("[{\"records\":\"/a\"}]").of("a").format()).isEqualTo(Format.JSON);
        assertThat(Files.rules("[{\"records\":\"/a\",\"format\":\"ndjson\"}]")
                        .of("a")
                        .format())
                .isEqualTo(Format.NDJSON);
    }

    @Test
    void appliesTheFirstRule_thatMatchesTheKey() {
        FileRules rules = Files.rules("[{\"keyPrefix\":\"a/\",\"keySuffix\":\".x\",\"type\":\"1\"},"
                + "{\"keyPrefix\":\"a/\",\"type\":\"2\"},{\"keySuffix\":\".x\",\"type\":\"3\"}]");

        assertThat(rules.of("a/b.x").type()).isEqualTo("1");
        assertThat(rules.of("a/b.y").type()).isEqualTo("2");
        assertThat(rules.of("b.x").type()).isEqualTo("3");
        assertThat(rules.of("b.y")).isEqualTo(FileRule.DEFAULT);
    }
}
