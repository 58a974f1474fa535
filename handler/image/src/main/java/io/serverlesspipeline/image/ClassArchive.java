package io.serverlesspipeline.image;

import java.util.List;

/** The archive of classes, as the JDK offers it; its options are the same in training and when the function runs. */
enum ClassArchive {
    /**
     * From JDK 25 on: classes loaded and linked, with the profiles of their methods. What it may hold of machine code
     * is left out, since nothing checks that the processor at run time has all that the one at build time had.
     */
    AOT_CACHE("function.aot", "-XX:AOTCache=function.aot", "-XX:AOTMode=on"),

    /** Before: classes parsed and verified. */
    APP_CDS("function.jsa", "-XX:SharedArchiveFile=function.jsa", "-Xshare:on");

    private final String file;
    private final String option;
    private final String requiredOption;

    ClassArchive(String file, String option, String requiredOption) {
        this.file = file;
        this.option = option;
        this.requiredOption = requiredOption;
    }

    static ClassArchive of(Jdk jdk) {
        return jdk.feature() >= JdkLocator.FIRST_WITH_AOT_CACHE ? AOT_CACHE : APP_CDS;
    }

    /** Returns the archive's file, beside the image. */
    String file() {
        return file;
    }

    /** Returns the options that training needs as much as running does. */
    List<String> commonOptions() {
        return this == AOT_CACHE
                ? List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching", "-XX:-AOTStubCaching")
                : List.of();
    }

    /** Returns the option that makes a process use the archive; without a word, it does without a stale one. */
    String option() {
        return option;
    }

    /** Returns the option that makes a process fail where it cannot use the archive. */
    String requiredOption() {
        return requiredOption;
    }
}
