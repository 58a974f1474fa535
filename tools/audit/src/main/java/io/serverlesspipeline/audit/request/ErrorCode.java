package io.serverlesspipeline.audit.request;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the code of the error in an answer of AWS, whose form differs between the protocols. */
final class ErrorCode {
    private static final int FIRST_FAILURE = 400;
    private static final Pattern XML = Pattern.compile("<Code>([^<]+)</Code>");
    private static final Pattern JSON = Pattern.compile("\"(?:__type|code)\"\\s*:\\s*\"(?:[^\"]*#)?([^\"#]+)\"");

    private ErrorCode() {}

    /** Returns the code, or an empty text if the answer is no error or names none. */
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
