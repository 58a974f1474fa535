package io.serverlesspipeline.audit.denied;

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
public final class DeniedCallsProof {
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
    public DeniedCallsProof(DeployedPipeline own, DeployedPipeline other) {
        this.own = own;
        this.other = other;
    }

    /** Tries every call. */
    public List<DeniedCallResult> run(RoleCredentials credentials) {
        List<DeniedCall> calls = new ArrayList<>();
        calls.addAll(DeniedTableCalls.of(own.names(), other.names()));
        calls.addAll(DeniedBucketCalls.of(own, other));
        calls.addAll(DeniedMessageCalls.of(own.names(), other.names()));
        calls.addAll(DeniedFunctionCalls.of(own.names(), other.names()));
        List<DeniedCallResult> results = new ArrayList<>();
        try (SessionClients tls = own.clients(credentials);
                SessionClients withoutTls = own.clientsWithoutTls(credentials)) {
            calls.forEach(call -> results.add(attempt(call, call.tls() ? tls : withoutTls)));
        }
        return results;
    }

    private static DeniedCallResult attempt(DeniedCall call, SessionClients clients) {
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

    private static DeniedCallResult result(DeniedCall call, boolean denied, String answer) {
        return new DeniedCallResult(call.title(), call.action(), denied, answer);
    }
}
