package io.serverlesspipeline.handler.value;

/** Rejects unpaired surrogates. UTF-8, and therefore DynamoDB, can't represent them. */
public final class Surrogates {
    private Surrogates() {}

    /**
     * Returns a string if each of its surrogates is half of a pair.
     *
     * @throws RejectedRecordException if one isn't
     */
    public static String check(String text) throws RejectedRecordException {
        for (int index = 0; index < text.length(); index++) {
            if (Character.isSurrogate(text.charAt(index))) {
                if (Character.charCount(text.codePointAt(index)) == 1) {
                    throw new RejectedRecordException("The record contains an unpaired surrogate.");
                }
                index++;
            }
        }
        return text;
    }
}
