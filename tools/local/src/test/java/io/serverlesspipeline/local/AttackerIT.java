package io.serverlesspipeline.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.deployment.configuration.AwsConfiguration;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.emulator.EmulatorHealth;
import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.testsupport.RawRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Sends requests to the emulator of a run as attackers and as legitimate clients. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AttackerIT {
    private static final String FUNCTIONS = "/2015-03-31/functions";
    private static final String EVIL_FUNCTION = """
        {"FunctionName": "evil", "Runtime": "python3.12", "Handler": "index.handler", "Code": {"ZipFile": "UEsFBgAA"},
         "Role": "arn:aws:iam::000000000000:role/evil"}\
        """;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private DeploymentTarget target;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private ServiceClients clients;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private AwsCredentialsIdentity root;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private String host;

    @BeforeAll
    void start() throws Exception {
        target = DeploymentTarget.start();
        host = "localhost:" + target.port();
        RootKey key = target.rootKey();
        root = AwsCredentialsIdentity.create(key.accessKeyId(), key.secretAccessKey());
        clients = new ServiceClients(new AwsConfiguration(
                "the test",
                "us-east-1",
                key.accessKeyId(),
                key.secretAccessKey(),
                true,
                Stream.of("iam", "lambda", "s3", "sts")
                        .collect(Collectors.toMap(service -> service, service -> URI.create("http://" + host)))));
        clients.s3().createBucket(request -> request.bucket("kept"));
        clients.s3().putObject(request -> request.bucket("kept").key("a b/é.txt"), RequestBody.fromString("kept"));
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(clients.lambda().listFunctions().functions()).isEmpty();
        assertThat(clients.iam().listRoles().roles())
                .extracting(role -> role.roleName())
                .doesNotContain("evil");
        assertThat(clients.s3().listBuckets().buckets())
                .extracting(bucket -> bucket.name())
                .containsExactly("kept");
        assertThat(clients.s3()
                        .getObjectAsBytes(request -> request.bucket("kept").key("a b/é.txt"))
                        .asUtf8String())
                .isEqualTo("kept");
    }

    @AfterAll
    void stop() {
        clients.close();
        target.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"testing", "test", "000000000000", "123456789012", "AKIAIOSFODNN7EXAMPLE"})
    void rejectsRequestsSignedWithWellKnownKeys(String key) throws IOException {
        AwsCredentialsIdentity known = AwsCredentialsIdentity.create(key, key);

        assertThat(createRole().presigned("iam", known).status(target.port())).isGreaterThanOrEqualTo(400);
        for (RawRequest request : List.of(createFunction(), invoke())) {
            assertThat(request.presigned("lambda", known).status(target.port())).isEqualTo(403);
            assertThat(request.signed("lambda", known).status(target.port())).isEqualTo(403);
        }
        assertThat(listBuckets().presigned("s3", known).status(target.port())).isEqualTo(403);
    }

    @Test
    void checksTheSignatureOfTheRootKey() throws IOException {
        AwsCredentialsIdentity guessed = AwsCredentialsIdentity.create(root.accessKeyId(), "guessed");

        assertThat(createFunction().signed("lambda", guessed).status(target.port()))
                .isEqualTo(403);
        assertThat(createFunction().presigned("lambda", guessed).status(target.port()))
                .isEqualTo(403);
        assertThat(listBuckets().signed("s3", guessed).status(target.port())).isEqualTo(403);
        assertThat(listBuckets().presigned("s3", guessed).status(target.port())).isEqualTo(403);
    }

    @Test
    void rejectsASignatureForAnotherRequest() throws IOException {
        RawRequest signed = listBuckets().signed("s3", root);
        RawRequest presigned = listBuckets().presigned("s3", root);

        assertThat(new RawRequest("DELETE", "/kept", signed.fields(), "").status(target.port()))
                .isEqualTo(403);
        assertThat(new RawRequest("PUT", presigned.target(), presigned.fields(), "").status(target.port()))
                .isEqualTo(403);
    }

    @Test
    void rejectsAnInvalidSignatureOrTime() throws IOException {
        RawRequest presigned = listBuckets().presigned("s3", root);
        String time = "X-Amz-Date=";
        int end = presigned.target().indexOf(time) + time.length();
        int port = target.port();

        for (String target : List.of(
                presigned.target().replaceFirst("X-Amz-Signature=[0-9a-f]+", "X-Amz-Signature=%C3%A9"),
                presigned.target().substring(0, end) + "20200101Z"
                        + presigned.target().substring(end + 16))) {
            assertThat(new RawRequest("GET", target, presigned.fields(), "").status(port))
                    .as(target)
                    .isEqualTo(403);
        }
    }

    static Stream<List<String>> headersOfAForeignPage() {
        return Stream.of(
                List.of("Origin: https://evil.example"),
                List.of("Origin: null"),
                List.of("Origin: http://localhost:3000"),
                List.of("Origin: https://evil.example", "Access-Control-Request-Method: PUT"),
                List.of("Sec-Fetch-Site: cross-site"),
                List.of("Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: no-cors"),
                List.of("Referer: https://evil.example/page"),
                List.of("Referer: http://localhost.evil.example/"));
    }

    @ParameterizedTest
    @MethodSource("headersOfAForeignPage")
    void rejectsForeignPages_evenWithTheRightKey(List<String> fields) throws IOException {
        String[] browser = fields.toArray(String[]::new);

        for (RawRequest request : List.of(
                createFunction().presigned("lambda", root),
                createFunction().signed("lambda", root),
                listBuckets().presigned("s3", root),
                RawRequest.to(host, "OPTIONS", "/kept", "").presigned("s3", root),
                RawRequest.to(host, "POST", "/_ministack/reset", "").signed("s3", root))) {
            String answer = request.with(browser).send(target.port());
            assertThat(answer).startsWith("HTTP/1.1 403").contains("a browser sent this request for another site");
            assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("access-control-allow");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.nip.io",
                "evil-localhost",
                "kept.localhost",
                "x.lambda-url.us-east-1.localhost",
                "x.execute-api.localhost",
                "localhost.",
                "localhost@evil.example",
                "0.0.0.0",
                "127.1",
                "2130706433"
            })
    void rejectsOtherHostNames(String name) throws IOException {
        for (String foreign : List.of(name, name + ":" + target.port())) {
            assertThat(RawRequest.to(foreign, "GET", FUNCTIONS, "")
                            .signed("lambda", root)
                            .send(target.port()))
                    .startsWith("HTTP/1.1 403")
                    .contains("the host must be localhost or 127.0.0.1");
        }
        assertThat(new RawRequest("GET", FUNCTIONS, List.of("Host: " + host, "Host: " + name), "")
                        .status(target.port()))
                .isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /kept",
                "GET /kept/a%20b/%C3%A9.txt",
                "PUT /evil",
                "PUT /kept/evil",
                "DELETE /kept/a%20b/%C3%A9.txt",
                "POST /kept?delete",
                "OPTIONS /kept",
                "GET /2015-03-31/functions",
                "POST /?Action=GetCallerIdentity&Version=2011-06-15",
                "POST /?Action=AssumeRoleWithWebIdentity&Version=2011-06-15",
                "GET /oauth2/authorize?client_id=x",
                "POST /oauth2/token",
                "GET /logout",
                "GET /x/.well-known/jwks.json",
                "GET /restapis/x/y/_user_request_/",
                "GET /v2/",
                "GET /iceberg/v1/config",
                "GET /health",
                "GET /_ministack/health",
                "GET /_ministack/ready",
                "POST /_ministack/reset",
                "POST /_ministack/reset?init=1",
                "POST /%5Fministack/reset",
                "POST /_ministack/config",
                "GET /_ministack/sqs/messages",
                "GET /_ministack/ses/messages",
                "GET /_ministack/sns/sms-messages",
                "GET /_ministack/lambda-code/x",
                "GET /_ministack/lambda-layers/x/1/content",
                "PUT /_ministack/cfn-response/x",
                "POST /_ministack/rds/iam-auth",
                "POST /_ministack/eks-auth/x",
                "GET /_localstack/health",
                "GET /_aws/execute-api/x/y",
                "GET /_alb/x/y"
            })
    void rejectsRequestsWithoutCredentials(String line) throws IOException {
        String[] words = line.split(" ", 2);
        RawRequest request = RawRequest.to(host, words[0], words[1], "");
        String invalid = "Authorization: AWS4-HMAC-SHA256 Credential=%s/20260101/us-east-1/s3/aws4_request, "
                + "SignedHeaders=host, Signature=00";

        assertThat(request.status(target.port())).isEqualTo(403);
        assertThat(request.with("Authorization: Bearer x").status(target.port()))
                .isEqualTo(403);
        assertThat(request.with("Authorization: AWS test:x").status(target.port()))
                .isEqualTo(403);
        assertThat(request.with(invalid.formatted("test"), "X-Amz-Date: 20260101T000000Z")
                        .status(target.port()))
                .isEqualTo(403);
        assertThat(request.with(invalid.formatted(""), "X-Amz-Date: 20260101T000000Z")
                        .status(target.port()))
                .isEqualTo(403);
    }

    @Test
    void allowsAdministrationOnlyForTheRootUser() throws IOException {
        AwsCredentialsIdentity other = credentialsOfAUser();

        for (RawRequest request : List.of(
                RawRequest.to(host, "GET", "/health", ""),
                RawRequest.to(host, "GET", "/_ministack/health", ""),
                RawRequest.to(host, "POST", "/_ministack/reset", ""),
                RawRequest.to(host, "POST", "/_ministack/config", "{}"))) {
            assertThat(request.signed("execute-api", other).status(target.port()))
                    .isEqualTo(403);
        }
        assertThat(EmulatorHealth.fetch(target.port(), target.rootKey())).isPresent();
        assertThat(EmulatorHealth.fetch(target.port(), RootKey.random())).isEmpty();
    }

    @Test
    void rejectsWebSockets() throws IOException {
        RawRequest request = new RawRequest(
                "GET",
                "/_aws/execute-api/x/y",
                List.of(
                        "Host: " + host,
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="),
                "");

        assertThat(request.status(target.port())).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "LocalHost"})
    void acceptsTheClientsOfThisMachine(String name) throws IOException {
        RawRequest request = RawRequest.to(name + ":" + target.port(), "GET", "/kept/a%20b/%C3%A9.txt", "");

        assertThat(request.signed("s3", root).send(target.port()))
                .startsWith("HTTP/1.1 200")
                .endsWith("kept");
        assertThat(request.presigned("s3", root)
                        .with("Sec-Fetch-Site: none", "User-Agent: Mozilla/5.0")
                        .send(target.port()))
                .as("a URL that the developer opens in a browser")
                .startsWith("HTTP/1.1 200")
                .endsWith("kept");
        assertThat(RawRequest.to(name + ":" + target.port(), "GET", FUNCTIONS, "")
                        .signed("lambda", root)
                        .status(target.port()))
                .isEqualTo(200);
    }

    @Test
    void acceptsCredentialsFromTheEmulator_andEnforcesTheirPolicies() throws IOException {
        AwsCredentialsIdentity user = credentialsOfAUser();

        RawRequest identity = RawRequest.to(host, "POST", "/?Action=GetCallerIdentity&Version=2011-06-15", "");
        assertThat(identity.signed("sts", user).send(target.port()))
                .startsWith("HTTP/1.1 200")
                .contains("user/someone");
        assertThat(listBuckets().signed("s3", user).status(target.port())).isEqualTo(403);
    }

    @Test
    void cannotBeReachedFromOtherMachines() throws IOException {
        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        for (InetAddress address : outside) {
            assertThatThrownBy(() -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(new InetSocketAddress(address, target.port()), 1000);
                        }
                    })
                    .as(address.toString())
                    .isInstanceOf(IOException.class);
        }
    }

    private AwsCredentialsIdentity credentialsOfAUser() {
        if (clients.iam().listUsers().users().isEmpty()) {
            clients.iam().createUser(request -> request.userName("someone"));
        }
        var key = clients.iam()
                .createAccessKey(request -> request.userName("someone"))
                .accessKey();
        return AwsCredentialsIdentity.create(key.accessKeyId(), key.secretAccessKey());
    }

    private RawRequest listBuckets() {
        return RawRequest.to(host, "GET", "/", "");
    }

    private RawRequest createRole() {
        String trust = URLEncoder.encode("{\"Version\": \"2012-10-17\", \"Statement\": []}", UTF_8);
        return RawRequest.to(
                        host,
                        "POST",
                        "/",
                        "Action=CreateRole&Version=2010-05-08&RoleName=evil&AssumeRolePolicyDocument=" + trust)
                .with("Content-Type: application/x-www-form-urlencoded");
    }

    private RawRequest createFunction() {
        return RawRequest.to(host, "POST", FUNCTIONS, EVIL_FUNCTION).with("Content-Type: text/plain");
    }

    private RawRequest invoke() {
        return RawRequest.to(host, "POST", FUNCTIONS + "/evil/invocations", "{}")
                .with("Content-Type: text/plain");
    }
}
