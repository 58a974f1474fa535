package io.serverlesspipeline.audit.request;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extracts the error code from an AWS response, whose format depends on the protocol. */
final class ErrorCode {
    private static final int FIRST_FAILURE = 400;
    private static final Pattern XML = Pattern.compile("<Code>([^<]+)</Code>");
    private static final Pattern JSON = Pattern.compile("\"(?:__type|code)\"\\s*:\\s*\"(?:[^\"]*#)?([^\"#]+)\"");

    private ErrorCode() {}

    /** Returns the error code, or an empty string if the response isn't an error or contains no code. */
    static String of(int status, byte[] body) {
        if (status < FIRST_FAILURE) {
            return "";
        }
        String text = new String(body, StandardCharsets.UTF_8);
        for (Pattern pattern : new Pattern[] {XML, JSON}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return "";
    }
}
