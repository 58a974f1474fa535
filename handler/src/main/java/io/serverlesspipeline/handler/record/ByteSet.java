package io.serverlesspipeline.handler.record;

/** A set of bytes, such as delimiters. */
final class ByteSet {
    /** JSON's whitespace characters. */
    static final ByteSet JSON_WHITESPACE = ByteSet.of(" \n\r\t");

    private final boolean[] contained = new boolean[256];

    private ByteSet() {}

    /** Returns the set of the given ASCII characters. */
    static ByteSet of(String characters) {
        ByteSet set = new ByteSet();
        characters.chars().forEach(character -> set.contained[character] = true);
        return set;
    }

    boolean contains(byte value) {
        return contained[value & 0xff];
    }
}
