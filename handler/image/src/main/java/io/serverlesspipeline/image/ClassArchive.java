package io.serverlesspipeline.image;

import java.util.List;

/**
 * The kind of class archive that a JDK supports. Its options are the same in the training run and when the function
 * runs.
 */
enum ClassArchive {
    /**
     * From JDK 25 on: loaded and linked classes, with method profiles. The cache could also contain machine code, but
     * that is disabled, because nothing checks that the processor at run time has all features of the one at build
     * time.
     */
    AOT_CACHE("function.aot", "-XX:AOTCache=function.aot", "-XX:AOTMode=on"),

    /** Before JDK 25: parsed and verified classes. */
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

    /** Returns the archive's file, next to the image. */
    String file() {
        return file;
    }

    /** Returns the options for both training and running. */
    List<String> commonOptions() {
        return this == AOT_CACHE
                ? List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching", "-XX:-AOTStubCaching")
                : List.of();
    }

    /** Returns the option to use the archive. The process silently ignores a stale archive. */
    String option() {
        return option;
    }

    /** Returns the option to use the archive and fail if that isn't possible. */
    String requiredOption() {
        return requiredOption;
    }
}
