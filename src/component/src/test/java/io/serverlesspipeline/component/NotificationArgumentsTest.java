package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which uploads invoke the function, and what a pipeline says where that cannot work. */
final class NotificationArgumentsTest {
    private static final String NOTIFICATION = "aws:s3/bucketNotification:BucketNotification";

    static Stream<Arguments> wrongArguments() {
        return Stream.of(
                arguments(
                        args().keyPrefixes("in*"),
                        "argument keyPrefixes[0] is \"in*\": leave out *, ? and $, which are patterns in the role's policy."),
                arguments(args().keyPrefixes("in/\n*"), "\": leave out *, ? and $, which are patterns"),
                arguments(args().keyPrefixes("${aws:userid}"), "argument keyPrefixes[0] is \"${aws:userid}\""),
                arguments(
                        args().keyPrefixes("in/", ""),
                        "argument keyPrefixes[1] is \"\": give 1 to 1024 characters, URL-encoded."),
                arguments(
                        args().keyPrefixes("my files/"),
                        "argument keyPrefixes[0] is \"my files/\": use letters, digits and . / - _ = : @ , ; & + only, since"
                                + " S3 compares a filter in URL-encoded form"),
                arguments(args().keyPrefixes("é/"), "argument keyPrefixes[0] is \"é/\": use letters, digits and"),
                arguments(
                        args().keyPrefixes("a%3Db/"), "argument keyPrefixes[0] is \"a%3Db/\": use letters, digits and"),
                arguments(args().keyPrefixes("in/\n"), "\": use letters, digits and"),
                arguments(args().keySuffixes("=".repeat(342)), "\": give 1 to 1024 characters, URL-encoded."),
                arguments(
                        args().keyPrefixes("in/today/", "in/"),
                        "argument keyPrefixes[0] is \"in/today/\": leave it out, since keyPrefixes[1] \"in/\" covers it"
                                + " and S3 refuses notifications that overlap."),
                arguments(args().keyPrefixes("in/", "in/"), "argument keyPrefixes[1] is \"in/\": leave it out"),
                arguments(
                        args().keyPrefixes(numbered(11)).keySuffixes(numbered(10)),
                        "argument keyPrefixes is \"11 prefixes for 10 suffixes\": give fewer, since a bucket takes 100"),
                arguments(
                        args().keyPrefixes(IntStream.range(10, 20)
                                .mapToObj(number -> number + "x".repeat(1000))
                                .toList()),
                        "argument keyPrefixes is \"10 prefixes\": give fewer or shorter ones, or fewer entities, since"
                                + " the role's policy would have"),
                arguments(args().keySuffixes(".c?v"), "argument keySuffixes[0] is \".c?v\""),
                arguments(
                        args().keySuffixes(".gz", ".csv.gz"),
                        "argument keySuffixes[1] is \".csv.gz\": leave it out, since keySuffixes[0] \".gz\" covers it"),
                arguments(
                        args().events("s3:ObjectRemoved:*"),
                        "argument events[0] is \"s3:ObjectRemoved:*\": give one of [s3:ObjectCreated:*,"
                                + " s3:ObjectCreated:Put, s3:ObjectCreated:Post, s3:ObjectCreated:Copy,"
                                + " s3:ObjectCreated:CompleteMultipartUpload]."),
                arguments(args().events(List.of()), "argument events is \"[]\": name at least one"),
                arguments(
                        args().events("s3:ObjectCreated:Put", "s3:ObjectCreated:Put"),
                        "argument events[1] is \"s3:ObjectCreated:Put\": name it once."),
                arguments(
                        args().events("s3:ObjectCreated:*", "s3:ObjectCreated:Put"),
                        "name s3:ObjectCreated:* alone, since it is all the others together."),
                arguments(
                        args().manageNotification(false).keySuffixes(".csv"),
                        "argument keySuffixes is \"[.csv]\": leave it out and say so in the notification that you set"
                                + " yourself"),
                arguments(
                        args().manageNotification(false).events("s3:ObjectCreated:Put"),
                        "argument events is \"[s3:ObjectCreated:Put]\": leave it out"));
    }

    @ParameterizedTest
    @MethodSource("wrongArguments")
    void refusesTheArgument_andSaysWhatToDo(ServerlessPipelineArgs.Builder wrong, String message) {
        Refusal.assertOf(wrong, message);
    }

    @Test
    void notifiesOnceForEachPrefixWithEachSuffix() {
        MockedRun run = run(args().keyPrefixes("in/", "new/").keySuffixes(".csv", ".ndjson"));

        assertThat(entries(run))
                .extracting(entry -> entry.get("filterPrefix"), entry -> entry.get("filterSuffix"))
                .containsExactly(
                        tuple("in/", ".csv"), tuple("in/", ".ndjson"), tuple("new/", ".csv"), tuple("new/", ".ndjson"));
        assertThat(entries(run))
                .allSatisfy(entry -> assertThat(entry).containsEntry("events", List.of("s3:ObjectCreated:*")));
    }

    @Test
    void encodesFilters_asS3ComparesThem_butNotWhatTheRoleMayReadAndPut() {
        MockedRun run = run(
                args().keyPrefixes("year=2026/", "/incoming/", "a:b@c,d;e&f+g/").keySuffixes("=1.csv"));

        assertThat(entries(run))
                .extracting(entry -> entry.get("filterPrefix"), entry -> entry.get("filterSuffix"))
                .containsExactly(
                        tuple("year%3D2026/", "%3D1.csv"),
                        tuple("/incoming/", "%3D1.csv"),
                        tuple("a%3Ab%40c%2Cd%3Be%26f%2Bg/", "%3D1.csv"));
        assertThat(run.only("aws:iam/rolePolicy:RolePolicy").string("policy"))
                .contains("\"arn:aws:s3:::uploads-bucket-1a2b3c4/year=2026/*\"")
                .contains("\"arn:aws:s3:::uploads-bucket-1a2b3c4//incoming/*\"")
                .contains("\"OBJECT#uploads-bucket-1a2b3c4/year=2026/*\"")
                .contains("\"OBJECT#uploads-bucket-1a2b3c4/a:b@c,d;e&f+g/*\"");
    }

    @Test
    void keepsTheIdsOfEntries_whenOneIsAddedBeforeThem() {
        List<Object> before = ids(run(args().keyPrefixes("in/", "new/")));
        List<Object> after = ids(run(args().keyPrefixes("first/", "in/", "new/")));

        assertThat(before)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat((String) id).matches("uploads-[0-9a-f]{12}"));
        assertThat(after).hasSize(3).doesNotHaveDuplicates().endsWith(before.toArray());
    }

    @Test
    void takesPrefixesThatOnlyBeginAlike() {
        assertThat(entries(run(args().keyPrefixes("in/a", "in/b").keySuffixes(".gz", "x.gzip"))))
                .hasSize(4);
    }

    @Test
    void notifiesOfTheEventsThatAreNamed() {
        MockedRun run = run(args().events("s3:ObjectCreated:Put", "s3:ObjectCreated:CompleteMultipartUpload"));

        assertThat(entries(run))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry(
                                "events", List.of("s3:ObjectCreated:Put", "s3:ObjectCreated:CompleteMultipartUpload")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesTheNotificationAlone_butMakesThePermission(boolean existing) {
        ServerlessPipelineArgs.Builder args = args().manageNotification(false);
        if (existing) {
            args.existingBucketName("shared");
        }
        MockedRun run = run(args);

        assertThat(run.all(NOTIFICATION)).isEmpty();
        assertThat(run.only("aws:lambda/permission:Permission").string("principal"))
                .isEqualTo("s3.amazonaws.com");
    }

    private static MockedRun run(ServerlessPipelineArgs.Builder args) {
        return MockedRun.of(false, context -> new ServerlessPipeline("uploads", args.build()));
    }

    private static List<Map<String, Object>> entries(MockedRun run) {
        return run.only(NOTIFICATION).maps("lambdaFunctions");
    }

    private static List<Object> ids(MockedRun run) {
        return entries(run).stream().map(entry -> entry.get("id")).toList();
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "p" + (char) ('a' + number) + "/")
                .toList();
    }

    private static ServerlessPipelineArgs.Builder args() {
        return ServerlessPipelineArgs.builder();
    }
}
