package io.serverlesspipeline.handler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.log.UploadLog;
import io.serverlesspipeline.handler.notification.NotificationReader;
import io.serverlesspipeline.handler.pipeline.UploadContinuation;
import io.serverlesspipeline.handler.pipeline.UploadPipeline;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.testing.Archives;
import io.serverlesspipeline.handler.testing.FakeContext;
import io.serverlesspipeline.handler.testing.FakeObjectStore;
import io.serverlesspipeline.handler.testing.FakeTable;
import io.serverlesspipeline.handler.testing.Files;
import io.serverlesspipeline.handler.testing.Gzip;
import io.serverlesspipeline.handler.testing.Mappings;
import io.serverlesspipeline.handler.testing.Uploads;
import io.serverlesspipeline.handler.transform.TransformerChain;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Files as people have them, stored through the function's entry point. */
class FileShapesTest {
    private static final String ROW = "'type':'row'";

    static final List<FileShape> SHAPES = List.of(
            FileShape.of("CSV without a type column", "a.csv", "{" + ROW + "}", "id,name\n1,Ann\n2,Bob\n")
                    .isStored(2)
                    .item("ROW#1", "name", "Ann", "entityType", "row"),
            FileShape.of("CSV without a type column and without a rule", "a.csv", "", "id,name\n1,Ann\n")
                    .fails("configure a file rule with a type"),
            FileShape.of("CSV whose type column has another name", "a.csv", "{'typeField':'kind'}", "kind,id\nrow,1\n")
                    .isStored(1)
                    .item("ROW#1", "entityType", "row", "kind", "absent"),
            FileShape.of(
                            "semicolons and German numbers",
                            "preise.csv",
                            "{" + ROW + ",'decimalSeparator':',','fieldTypes':{'preis':'number'}}",
                            "id;name;preis\n1;Schraube;1.234,50\n2;Mutter;-0,5\n3;Dübel;7\n")
                    .isStored(3)
                    .item("ROW#1", "preis", "1234.5", "name", "Schraube")
                    .item("ROW#2", "preis", "-0.5"),
            FileShape.of(
                            "numbers in the wrong style",
                            "preise.csv",
                            "{" + ROW + ",'fieldTypes':{'preis':'number'}}",
                            "id;preis\n1;1.234,50\n2;7\n")
                    .isPartlyStored(1, 1, "isn't a number with the decimal separator ."),
            FileShape.of(
                            "English grouping",
                            "a.csv",
                            "{" + ROW + ",'fieldTypes':{'n':'number'}}",
                            "id,n\n1,\"1,234,567.25\"\n")
                    .isStored(1)
                    .item("ROW#1", "n", "1234567.25"),
            FileShape.of("tabs", "a.tsv", "{" + ROW + "}", "id\tname, full\n1\tAnn\n")
                    .isStored(1)
                    .item("ROW#1", "name, full", "Ann"),
            FileShape.of("tabs by content type", "a", "{" + ROW + "}", "id\tname\n1\tAnn\n")
                    .contentType("text/tab-separated-values")
                    .isStored(1),
            FileShape.of("pipes", "a.csv", "{" + ROW + "}", "id|name\n1|a,b\n")
                    .isStored(1)
                    .item("ROW#1", "name", "a,b"),
            FileShape.of(
                            "a declared delimiter and quote",
                            "a.csv",
                            "{" + ROW + ",'delimiter':':','quote':'~'}",
                            "id:name\n1:~a:b~\n")
                    .isStored(1)
                    .item("ROW#1", "name", "a:b"),
            FileShape.of("a sep= line of a spreadsheet", "a.csv", "{" + ROW + "}", "sep=;\r\nid;name,x\r\n1;Ann\r\n")
                    .isStored(1)
                    .item("ROW#1", "name,x", "Ann"),
            FileShape.of(
                            "a byte-order mark and CRLF, as Excel saves CSV UTF-8",
                            "a.csv",
                            "{" + ROW + "}",
                            "\ufeffid;name\r\n1;Änn\r\n")
                    .isStored(1)
                    .item("ROW#1", "name", "Änn"),
            FileShape.of(
                            "UTF-16LE with a byte-order mark, as Excel saves Unicode text",
                            "a.tsv",
                            "{" + ROW + "}",
                            "\ufeffid\tname\r\n1\tÄnn 😀\r\n",
                            "UTF-16LE")
                    .isStored(1)
                    .item("ROW#1", "name", "Änn 😀"),
            FileShape.of(
                            "UTF-16BE with a byte-order mark",
                            "a.json",
                            "",
                            "\ufeff[{\"type\":\"row\",\"id\":1}]",
                            "UTF-16BE")
                    .isStored(1),
            FileShape.of(
                            "UTF-32 with a byte-order mark",
                            "a.json",
                            "",
                            "\ufeff[{\"type\":\"row\",\"id\":1}]",
                            "UTF-32LE")
                    .isStored(1),
            FileShape.of("UTF-16 without a byte-order mark", "a.json", "", "[{\"type\":\"row\",\"id\":1}]", "UTF-16LE")
                    .fails("looks like UTF-16LE without a byte-order mark"),
            FileShape.of(
                            "UTF-16 without a byte-order mark, by rule",
                            "a.json",
                            "{'charset':'UTF-16LE'}",
                            "[{\"type\":\"row\",\"id\":1}]",
                            "UTF-16LE")
                    .isStored(1),
            FileShape.of(
                            "windows-1252 by rule",
                            "a.csv",
                            "{" + ROW + ",'charset':'windows-1252'}",
                            "id;name\n1;Müller €\n",
                            "windows-1252")
                    .isStored(1)
                    .item("ROW#1", "name", "Müller €"),
            FileShape.of("ISO-8859-1 by content type", "a.csv", "{" + ROW + "}", "id;name\n1;Müller\n", "ISO-8859-1")
                    .contentType("text/csv; charset=\"ISO-8859-1\"")
                    .isStored(1)
                    .item("ROW#1", "name", "Müller"),
            FileShape.of(
                            "windows-1252 that is undeclared",
                            "a.csv",
                            "{" + ROW + "}",
                            "id;name\n1;Müller\n2;Ann\n",
                            "windows-1252")
                    .isPartlyStored(1, 1, "isn't valid UTF-8"),
            FileShape.of("a charset that doesn't exist", "a.csv", "{" + ROW + "}", "id\n1\n")
                    .contentType("text/csv; charset=klingon")
                    .fails("declares the charset klingon, which isn't supported"),
            FileShape.of(
                            "a charset that the bytes contradict",
                            "a.csv",
                            "{" + ROW + ",'charset':'US-ASCII'}",
                            "id\n1\n")
                    .isStored(1),
            FileShape.of("bytes that aren't Shift_JIS", "a.csv", "{" + ROW + ",'charset':'Shift_JIS'}", new byte[] {
                        'i', 'd', '\n', (byte) 0x81, (byte) 0xff, '\n'
                    })
                    .fails("isn't valid Shift_JIS"),
            FileShape.of("no header line", "a.csv", "{" + ROW + ",'columns':['id','name']}", "1,Ann\n2,Bob\n")
                    .isStored(2)
                    .item("ROW#2", "name", "Bob"),
            FileShape.of("short rows", "a.csv", "{" + ROW + "}", "id,name,city\n1,Ann\n2,Bob,Bern\n")
                    .isPartlyStored(1, 1, "The row has 2 values; there are 3 columns."),
            FileShape.of(
                            "short rows that are padded",
                            "a.csv",
                            "{" + ROW + ",'shortRows':'pad'}",
                            "id,name,city\n1,Ann\n2,Bob,Bern\n")
                    .isStored(2)
                    .item("ROW#1", "city", "absent"),
            FileShape.of(
                            "trailing empty columns of a spreadsheet",
                            "a.csv",
                            "{" + ROW + "}",
                            "id;name;;\n1;Ann;;\n2;Bob\n")
                    .isStored(2),
            FileShape.of("empty rows of a spreadsheet", "a.csv", "{" + ROW + "}", "id;name\n1;Ann\n;\n;\n\n")
                    .isStored(1),
            FileShape.of("rows with too many values", "a.csv", "{" + ROW + "}", "id,name\n1,Ann,x\n2,Bob\n")
                    .isPartlyStored(1, 1, "The row has 3 values; there are 2 columns."),
            FileShape.of(
                            "values that mean null",
                            "a.csv",
                            "{" + ROW + ",'nullValues':['NULL','\\\\N']}",
                            "id,a,b\n1,NULL,\\N\n")
                    .isStored(1)
                    .item("ROW#1", "a", "absent", "b", "absent"),
            FileShape.of(
                            "typed columns",
                            "a.csv",
                            "{" + ROW + ",'fieldTypes':{'n':'number','b':'boolean','j':'json'}}",
                            "id;n;b;j\n1;2.50;TRUE;\"{\"\"a\"\":[1]}\"\n2;x;true;1\n3;1;maybe;1\n4;1;true;{\n")
                    .isPartlyStored(1, 3, "The value of the column n isn't a number")
                    .item("ROW#1", "n", "2.5", "b", "true"),
            FileShape.of("quoted line breaks", "a.csv", "{" + ROW + "}", "id,note\n1,\"two\nlines\"\n2,one\n")
                    .isStored(2)
                    .item("ROW#1", "note", "two\nlines"),
            FileShape.of("a record's place as its key", "a.csv", "{'type':'line'}", "name\nAnn\nAnn\n")
                    .isStored(2)
                    .item("FILE#a.csv", "name", "Ann"),
            FileShape.of(
                            "a CloudTrail log file",
                            "AWSLogs/1/CloudTrail/x.json.gz",
                            "{'keyPrefix':'AWSLogs/','records':'/Records','type':'event'}",
                            Gzip.of("{\"Records\":[{\"eventID\":\"e1\",\"user\":{\"arn\":\"a#b\"}},"
                                    + "{\"eventID\":\"e2\",\"user\":{\"arn\":\"c\"}}]}"))
                    .isStored(2)
                    .item("USER#a%23b", "eventID", "e1"),
            FileShape.of(
                            "a nested wrapper with other fields around it",
                            "a.json",
                            "{'records':'/data/0/rows'," + ROW + "}",
                            "{\"meta\":{\"rows\":[9]},\"d\\u0061ta\":[{\"n\":1,\"rows\":[{\"id\":1},{\"id\":2}],\"z\":\"]}\"}],\"q\":1}")
                    .isStored(2),
            FileShape.of(
                            "wrappers one after the other",
                            "a.json",
                            "{'records':'/Records'," + ROW + "}",
                            "{\"Records\":[{\"id\":1}]}\n{\"Records\":[{\"id\":2},{\"id\":3}]}{\"Records\":[]}")
                    .isStored(3),
            FileShape.of(
                            "a pointer that leads nowhere",
                            "a.json",
                            "{'records':'/Records'," + ROW + "}",
                            "{\"records\":[]}")
                    .fails("The pointer /Records leads to nothing"),
            FileShape.of("a pointer to an object", "a.json", "{'records':'/Records'," + ROW + "}", "{\"Records\":{}}")
                    .fails("The pointer /Records doesn't lead to an array."),
            FileShape.of(
                            "a truncated wrapper",
                            "a.json",
                            "{'records':'/Records'," + ROW + "}",
                            "{\"Records\":[{\"id\":1},{\"i")
                    .failsAfter(1, "The file is truncated"),
            FileShape.of(
                            "NDJSON from Firehose without a suffix",
                            "firehose/2026/03/01/12/stream-1-2026",
                            "{'keyPrefix':'firehose/','format':'ndjson'," + ROW + "}",
                            "{\"id\":1}\n{\"id\":2}\n")
                    .contentType("application/octet-stream")
                    .isStored(2),
            FileShape.of(
                            "objects from Firehose without line breaks",
                            "firehose/stream-1",
                            "{'keyPrefix':'firehose/','format':'json'," + ROW + "}",
                            "{\"id\":1}{\"id\":2}")
                    .isStored(2),
            FileShape.of(
                            "several values on a line of NDJSON",
                            "a.ndjson",
                            "{" + ROW + "}",
                            "{\"id\":1}{\"id\":2}\n{\"id\":3}\n")
                    .isPartlyStored(1, 1, "more than one JSON value"),
            FileShape.of("null on a line of NDJSON", "a.ndjson", "{" + ROW + "}", "null\n{\"id\":1}\n")
                    .contentType("application/json")
                    .isPartlyStored(1, 1, "isn't a JSON object"),
            FileShape.of(
                            "a type in a nested field",
                            "a.json",
                            "{'typeField':'/meta/kind'}",
                            "[{\"id\":1,\"meta\":{\"kind\":\"row\"}}]")
                    .isStored(1)
                    .item("ROW#1", "entityType", "row"),
            FileShape.of("a field type that is data", "a.json", "{" + ROW + "}", "[{\"id\":1,\"type\":\"premium\"}]")
                    .isStored(1)
                    .item("ROW#1", "entityType", "row", "type", "premium"),
            FileShape.of("gzip without any declaration", "a.csv", "{" + ROW + "}", Gzip.of("id\n1\n"))
                    .isStored(1),
            FileShape.of("gzip twice", "a.csv.gz", "{" + ROW + "}", Gzip.of(Gzip.of("id\n1\n")))
                    .fails("compressed more than once"),
            FileShape.of("zstd", "a.csv.zst", "{" + ROW + "}", Archives.zstd("id\n1\n2\n"))
                    .isStored(2),
            FileShape.of("zstd by content encoding", "a.csv", "{" + ROW + "}", Archives.zstd("id\n1\n2\n"))
                    .contentEncoding("zstd")
                    .isStored(2),
            FileShape.of("truncated zstd", "a.csv.zst", "{" + ROW + "}", Archives.truncated(Archives.zstd("id\n1\n")))
                    .fails("corrupt or truncated"),
            FileShape.of("a ZIP archive with one file", "a.csv.zip", "{" + ROW + "}", Archives.zip("a.csv", "id\n1\n"))
                    .isStored(1),
            FileShape.of(
                            "a ZIP archive of macOS",
                            "a.zip",
                            "{'keySuffix':'.zip','format':'csv'," + ROW + "}",
                            Archives.zip("a.csv", "id\n1\n", "__MACOSX/._a.csv", "x"))
                    .isStored(1),
            FileShape.of(
                            "a ZIP archive with two files",
                            "a.csv.zip",
                            "{" + ROW + "}",
                            Archives.zip("a.csv", "id\n1\n", "b.csv", "id\n2\n"))
                    .fails("contains more than one file"),
            FileShape.of("an empty ZIP archive", "a.csv.zip", "{" + ROW + "}", Archives.zip())
                    .fails("no file"),
            FileShape.of(
                            "an Excel workbook named .csv",
                            "a.csv",
                            "{" + ROW + "}",
                            Archives.zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>"))
                    .fails("Excel workbook"),
            FileShape.of("an unsupported compression", "a.csv", "{" + ROW + "}", new byte[] {
                        'B', 'Z', 'h', '9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59
                    })
                    .fails("compressed with bzip2, which isn't supported"),
            FileShape.of("Content-Encoding utf-8", "a.csv", "{" + ROW + "}", "id\n1\n")
                    .contentEncoding("utf-8")
                    .isStored(1),
            FileShape.of("Content-Encoding aws-chunked", "a.csv", "{" + ROW + "}", "id\n1\n")
                    .contentEncoding("aws-chunked")
                    .isStored(1),
            FileShape.of(
                            "the first matching rule applies",
                            "in/b.txt",
                            "{'keyPrefix':'out/','format':'json'},{'keySuffix':'.txt','format':'csv'," + ROW
                                    + "},{'format':'json'}",
                            "id\n1\n")
                    .isStored(1),
            FileShape.of("an empty file", "a.csv", "{" + ROW + "}", "").isStored(0),
            FileShape.of("a header alone", "a.csv", "{" + ROW + "}", "id,name\n")
                    .isStored(0),
            FileShape.of("two columns of the same name", "a.csv", "{" + ROW + "}", "id,id\n1,2\n")
                    .fails("two columns with the same name"));

    private static final String ENTITIES = """
            [{"type":"row","pk":"ROW#{id}","sk":"ROW"},
             {"type":"line","pk":"FILE#{$key}","sk":"LINE#{$record}"},
             {"type":"event","pk":"USER#{/user/arn}","sk":"EVENT#{eventID}"}]""";

    private final FakeObjectStore objects = new FakeObjectStore();
    private final FakeTable table = new FakeTable();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private void store(FileShape shape) throws IOException {
        objects.put(Uploads.of(shape.key()), shape.content().array(), shape.contentType(), shape.contentEncoding());
        String notification =
                "{\"Records\":[{\"eventTime\":\"2026-03-01T12:00:01Z\",\"eventName\":\"ObjectCreated:Put\","
                        + "\"s3\":{\"bucket\":{\"name\":\"uploads\"},\"object\":{\"key\":\""
                        + URLEncoder.encode(shape.key(), UTF_8) + "\",\"size\":"
                        + shape.content().capacity()
                        + ",\"eTag\":\"etag-1\",\"sequencer\":\"000000000000000001\"}}}]}";
        new PipelineHandler(
                        new NotificationProcessor(
                                new NotificationReader(new JsonFactory()),
                                new UploadContinuation(
                                        new UploadPipeline(
                                                objects,
                                                table,
                                                Files.rules(shape.files()),
                                                Mappings.read(ENTITIES),
                                                TransformerChain.NONE,
                                                Settings.from(Map.of(
                                                                "PIPELINE_TABLE_NAME",
                                                                "items",
                                                                "PIPELINE_ENTITIES",
                                                                "[]"))
                                                        .limits(),
                                                Runnable::run),
                                        null,
                                        1),
                                new UploadLog(new JsonFactory(), new PrintStream(log, true, UTF_8), Clock.systemUTC())),
                        Duration.ZERO)
                .handleRequest(
                        new ByteArrayInputStream(notification.getBytes(UTF_8)),
                        OutputStream.nullOutputStream(),
                        new FakeContext());
    }

    private String attribute(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            return "absent";
        }
        return value.s() != null ? value.s() : value.n() != null ? value.n() : String.valueOf(value.bool());
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void isStoredAsConfigured(FileShape shape) throws IOException {
        store(shape);

        Map<String, AttributeValue> object = table.get("OBJECT#uploads/" + shape.key(), "OBJECT");
        assertThat(attribute(object, "failure")).contains(shape.status().equals("FAILED") ? shape.reason() : "absent");
        assertThat(attribute(object, "status")).isEqualTo(shape.status());
        assertThat(attribute(object, "recordsStored")).isEqualTo(Integer.toString(shape.stored()));
        assertThat(attribute(object, "recordsRejected")).isEqualTo(Integer.toString(shape.rejected()));
        if (shape.rejected() > 0) {
            assertThat(table.items().values().stream()
                            .filter(item -> attribute(item, "SK").startsWith("REJECTED#"))
                            .map(item -> attribute(item, "reason")))
                    .hasSize(shape.rejected())
                    .anySatisfy(reason -> assertThat(reason).contains(shape.reason()));
        }
        shape.items().forEach((pk, attributes) -> {
            Map<String, AttributeValue> item = table.items().values().stream()
                    .filter(each -> attribute(each, "PK").equals(pk))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no item " + pk + " in " + table.items()));
            attributes.forEach(
                    (name, value) -> assertThat(attribute(item, name)).as(name).isEqualTo(value));
        });
    }

    @Test
    void tellsWhatAnOpaqueObjectLooksLike() throws IOException {
        store(FileShape.of("Parquet", "a.bin", "", "PAR1..."));

        assertThat(attribute(table.get("OBJECT#uploads/a.bin", "OBJECT"), "format"))
                .isEqualTo("opaque");
        assertThat(attribute(table.get("OBJECT#uploads/a.bin", "OBJECT"), "looksLike"))
                .isEqualTo("Parquet");
        assertThat(log.toString(UTF_8)).contains("\"format\":\"opaque\",\"looksLike\":\"Parquet\"");
    }
}
