package io.serverlesspipeline.image;

import java.util.List;

/** The archive of classes, as the JDK offers it; its options are the same in training and when the function runs. */
enum StartUpArchive {
    /**
     * From JDK 25 on: classes loaded and linked, with the profiles of their methods. What it may hold of machine code
     * is left out, since nothing checks that the processor at run time has all that the one at build time had.
     */
    AOT_CACHE("function.aot", "-XX:AOTCache=function.aot", "-XX:AOTMode=on"),

    /** Before: classes parsed and verified. */
    APP_CDS("function.jsa", "-XX:SharedArchiveFile=function.jsa", "-Xshare:on");

    private final String file;
    private final String use;
    private final String insist;

    StartUpArchive(String file, String use, String insist) {
        this.file = file;
        this.use = use;
        this.insist = insist;
    }

    static StartUpArchive of(Jdk jdk) {
        return jdk.feature() >= JdkSearch.FIRST_WITH_AOT_CACHE ? AOT_CACHE : APP_CDS;
    }

    /** Returns the archive's file, beside the image. */
    String file() {
        return file;
    }

    /** Returns the options that training needs as much as running does. */
    List<String> flags() {
        return this == AOT_CACHE
                ? List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching", "-XX:-AOTStubCaching")
                : List.of();
    }

    /** Returns the option that makes a process use the archive; without a word, it does without a stale one. */
    String use() {
        return use;
    }

    /** Returns the option that makes a process fail where it cannot use the archive. */
    String insist() {
        return insist;
    }
}
