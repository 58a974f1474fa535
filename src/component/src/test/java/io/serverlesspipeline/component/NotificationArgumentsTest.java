package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serverlesspipeline.testing.ProgramRun;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which uploads invoke the function and the messages for invalid arguments. */
final class NotificationArgumentsTest {
    private static final String NOTIFICATION = "aws:s3/bucketNotification:BucketNotification";

    static Stream<Arguments> invalidArguments() {
        return Stream.of(
                arguments(
                        args().keyPrefixes("in*"),
                        "argument keyPrefixes[0] is \"in*\": don't use *, ?, or $, which are patterns in the role's policy."),
                arguments(args().keyPrefixes("in/\n*"), "\": don't use *, ?, or $, which are patterns"),
                arguments(args().keyPrefixes("${aws:userid}"), "argument keyPrefixes[0] is \"${aws:userid}\""),
                arguments(
                        args().keyPrefixes("in/", ""),
                        "argument keyPrefixes[1] is \"\": specify 1 to 1024 URL-encoded characters."),
                arguments(
                        args().keyPrefixes("my files/"),
                        "argument keyPrefixes[0] is \"my files/\": use only letters, digits, and . / - _ = : @ , ; & +, because"
                                + " S3 compares URL-encoded filters"),
                arguments(args().keyPrefixes("é/"), "argument keyPrefixes[0] is \"é/\": use only letters, digits, and"),
                arguments(
                        args().keyPrefixes("a%3Db/"),
                        "argument keyPrefixes[0] is \"a%3Db/\": use only letters, digits, and"),
                arguments(args().keyPrefixes("in/\n"), "\": use only letters, digits, and"),
                arguments(args().keySuffixes("=".repeat(342)), "\": specify 1 to 1024 URL-encoded characters."),
                arguments(
                        args().keyPrefixes("in/today/", "in/"),
                        "argument keyPrefixes[0] is \"in/today/\": remove it, because keyPrefixes[1] \"in/\" covers it"
                                + " and S3 rejects overlapping notifications."),
                arguments(args().keyPrefixes("in/", "in/"), "argument keyPrefixes[1] is \"in/\": remove it"),
                arguments(
                        args().keyPrefixes(numbered(11)).keySuffixes(numbered(10)),
                        "argument keyPrefixes is \"11 prefixes for 10 suffixes\": specify fewer, because a bucket can have 100"),
                arguments(
                        args().keyPrefixes(IntStream.range(10, 20)
                                .mapToObj(number -> number + "x".repeat(1000))
                                .toList()),
                        "argument keyPrefixes is \"10 prefixes\": specify fewer or shorter ones, or fewer entities, because"
                                + " the role's policy would have"),
                arguments(args().keySuffixes(".c?v"), "argument keySuffixes[0] is \".c?v\""),
                arguments(
                        args().keySuffixes(".gz", ".csv.gz"),
                        "argument keySuffixes[1] is \".csv.gz\": remove it, because keySuffixes[0] \".gz\" covers it"),
                arguments(
                        args().events("s3:ObjectRemoved:*"),
                        "argument events[0] is \"s3:ObjectRemoved:*\": specify one of [s3:ObjectCreated:*,"
                                + " s3:ObjectCreated:Put, s3:ObjectCreated:Post, s3:ObjectCreated:Copy,"
                                + " s3:ObjectCreated:CompleteMultipartUpload]."),
                arguments(args().events(List.of()), "argument events is \"[]\": specify at least one"),
                arguments(
                        args().events("s3:ObjectCreated:Put", "s3:ObjectCreated:Put"),
                        "argument events[1] is \"s3:ObjectCreated:Put\": specify it only once."),
                arguments(
                        args().events("s3:ObjectCreated:*", "s3:ObjectCreated:Put"),
                        "specify only s3:ObjectCreated:*, because it includes the others."),
                arguments(
                        args().manageNotification(false).keySuffixes(".csv"),
                        "argument keySuffixes is \"[.csv]\": remove it and configure it in your own"
                                + " notification, or remove manageNotification."),
                arguments(
                        args().manageNotification(false).events("s3:ObjectCreated:Put"),
                        "argument events is \"[s3:ObjectCreated:Put]\": remove it"));
    }

    @ParameterizedTest
    @MethodSource("invalidArguments")
    void rejectsAnInvalidArgument_withARemedy(ServerlessPipelineArgs.Builder wrong, String message) {
        Refusal.assertOf(wrong, message);
    }

    @Test
    void notifiesOnceForEachPrefixAndSuffix() {
        ProgramRun run = run(args().keyPrefixes("in/", "new/").keySuffixes(".csv", ".ndjson"));

        assertThat(entries(run))
                .extracting(entry -> entry.get("filterPrefix"), entry -> entry.get("filterSuffix"))
                .containsExactly(
                        tuple("in/", ".csv"), tuple("in/", ".ndjson"), tuple("new/", ".csv"), tuple("new/", ".ndjson"));
        assertThat(entries(run))
                .allSatisfy(entry -> assertThat(entry).containsEntry("events", List.of("s3:ObjectCreated:*")));
    }

    @Test
    void encodesFilters_butNotTheRolesPolicy() {
        ProgramRun run = run(
                args().keyPrefixes("year=2026/", "/incoming/", "a:b@c,d;e&f+g/").keySuffixes("=1.csv"));

        assertThat(entries(run))
                .extracting(entry -> entry.get("filterPrefix"), entry -> entry.get("filterSuffix"))
                .containsExactly(
                        tuple("year%3D2026/", "%3D1.csv"),
                        tuple("/incoming/", "%3D1.csv"),
                        tuple("a%3Ab%40c%2Cd%3Be%26f%2Bg/", "%3D1.csv"));
        assertThat(run.resource("aws:iam/rolePolicy:RolePolicy").string("policy"))
                .contains("\"arn:aws:s3:::uploads-bucket-1a2b3c4/year=2026/*\"")
                .contains("\"arn:aws:s3:::uploads-bucket-1a2b3c4//incoming/*\"")
                .contains("\"OBJECT#uploads-bucket-1a2b3c4/year=2026/*\"")
                .contains("\"OBJECT#uploads-bucket-1a2b3c4/a:b@c,d;e&f+g/*\"");
    }

    @Test
    void keepsTheIdsOfConfigurations_whenOneIsAddedBeforeThem() {
        List<Object> before = ids(run(args().keyPrefixes("in/", "new/")));
        List<Object> after = ids(run(args().keyPrefixes("first/", "in/", "new/")));

        assertThat(before)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat((String) id).matches("uploads-[0-9a-f]{12}"));
        assertThat(after).hasSize(3).doesNotHaveDuplicates().endsWith(before.toArray());
    }

    @Test
    void acceptsPrefixesWithACommonStart() {
        assertThat(entries(run(args().keyPrefixes("in/a", "in/b").keySuffixes(".gz", "x.gzip"))))
                .hasSize(4);
    }

    @Test
    void notifiesOfTheConfiguredEvents() {
        ProgramRun run = run(args().events("s3:ObjectCreated:Put", "s3:ObjectCreated:CompleteMultipartUpload"));

        assertThat(entries(run))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry(
                                "events", List.of("s3:ObjectCreated:Put", "s3:ObjectCreated:CompleteMultipartUpload")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void createsOnlyThePermission_whenTheNotificationIsNotManaged(boolean existing) {
        ServerlessPipelineArgs.Builder args = args().manageNotification(false);
        if (existing) {
            args.existingBucketName("shared");
        }
        ProgramRun run = run(args);

        assertThat(run.resources(NOTIFICATION)).isEmpty();
        assertThat(run.resource("aws:lambda/permission:Permission").string("principal"))
                .isEqualTo("s3.amazonaws.com");
    }

    private static ProgramRun run(ServerlessPipelineArgs.Builder args) {
        return ProgramRun.up(context -> new ServerlessPipeline("uploads", args.build()));
    }

    private static List<Map<String, Object>> entries(ProgramRun run) {
        return run.resource(NOTIFICATION).maps("lambdaFunctions");
    }

    private static List<Object> ids(ProgramRun run) {
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
