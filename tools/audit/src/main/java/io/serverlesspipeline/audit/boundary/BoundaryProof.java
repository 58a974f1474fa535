package io.serverlesspipeline.audit.boundary;

import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.audit.pipeline.RoleCredentials;
import io.serverlesspipeline.audit.pipeline.SessionClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tries, with the credentials of a pipeline's role, what the role must not do. */
public final class BoundaryProof {
    private static final Set<String> DENIALS = Set.of("AccessDenied", "AccessDeniedException");
    private static final int FORBIDDEN = 403;

    private final DeployedPipeline own;
    private final DeployedPipeline other;

    /**
     * Makes a proof.
     *
     * @param own the pipeline whose role it is
     * @param other another pipeline in the same account
     */
    public BoundaryProof(DeployedPipeline own, DeployedPipeline other) {
        this.own = own;
        this.other = other;
    }

    /** Tries every call. */
    public List<ForbiddenResult> run(RoleCredentials credentials) {
        List<ForbiddenCall> calls = new ArrayList<>();
        calls.addAll(ForbiddenTableCalls.of(own.names(), other.names()));
        calls.addAll(ForbiddenBucketCalls.of(own, other));
        calls.addAll(ForbiddenMessageCalls.of(own.names(), other.names()));
        calls.addAll(ForbiddenFunctionCalls.of(own.names(), other.names()));
        List<ForbiddenResult> results = new ArrayList<>();
        try (SessionClients tls = own.clients(credentials);
                SessionClients withoutTls = own.clientsWithoutTls(credentials)) {
            calls.forEach(call -> results.add(attempt(call, call.tls() ? tls : withoutTls)));
        }
        return results;
    }

    private static ForbiddenResult attempt(ForbiddenCall call, SessionClients clients) {
        try {
            call.call().accept(clients);
            return result(call, false, "it was allowed");
        } catch (AwsServiceException exception) {
            AwsErrorDetails details = exception.awsErrorDetails();
            String code = details == null || details.errorCode() == null ? "" : details.errorCode();
            if (code.isEmpty() && exception.statusCode() == FORBIDDEN) {
                // The answer to a HEAD request has no body that could name a code.
                return result(call, true, "403");
            }
            return result(call, DENIALS.contains(code) && names(details, call.action()), code);
        } catch (SdkException exception) {
            return result(call, false, String.valueOf(exception.getMessage()));
        }
    }

    /** A denial that speaks of another action says nothing of this one. */
    private static boolean names(AwsErrorDetails details, String action) {
        String message = String.valueOf(details.errorMessage()).toLowerCase(Locale.ROOT);
        return !message.contains("perform: ") || message.contains("perform: " + action.toLowerCase(Locale.ROOT));
    }

    private static ForbiddenResult result(ForbiddenCall call, boolean denied, String answer) {
        return new ForbiddenResult(call.title(), call.action(), denied, answer);
    }
}
