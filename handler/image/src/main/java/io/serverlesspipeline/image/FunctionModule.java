package io.serverlesspipeline.image;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/**
 * Assembles the function and its libraries as one open module. A runtime image can contain only modules with a
 * descriptor, which most of the libraries lack, and within one process they need no boundaries.
 */
final class FunctionModule {
    /** The module's name. */
    static final String NAME = "io.serverlesspipeline.function";

    /** The package that the JAR files of extensions, which are on the class path, compile against. */
    private static final String API = "io.serverlesspipeline.handler.api";

    private final Jdk jdk;
    private final List<String> additionalModules;
    private final SortedSet<String> uses = new TreeSet<>(Set.of(API + ".RecordTransformer"));
    private final SortedMap<String, SortedSet<String>> provides = new TreeMap<>();

    /**
     * Creates a module.
     *
     * @param additionalModules modules of the JDK that the function doesn't require, but extensions do
     */
    FunctionModule(Jdk jdk, List<String> additionalModules) {
        this.jdk = jdk;
        this.additionalModules = List.copyOf(additionalModules);
    }

    /**
     * Assembles the module in a folder.
     *
     * @param classPath the function's folders and JAR files of classes
     */
    void assemble(Collection<Path> classPath, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                Directories.copy(entry, folder);
            } else {
                unpack(entry, folder);
                readServices(entry);
            }
        }
        compileDescriptor(folder);
    }

    /** Unpacks a JAR file, with each class in its version for the JDK. */
    private void unpack(Path jar, Path folder) throws IOException {
        Runtime.Version version = Runtime.Version.parse(Integer.toString(jdk.feature()));
        try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, version)) {
            for (Iterator<JarEntry> entries = file.versionedStream().iterator(); entries.hasNext(); ) {
                JarEntry entry = entries.next();
                Path target = folder.resolve(entry.getName()).normalize();
                if (isContent(entry) && target.startsWith(folder)) {
                    Files.createDirectories(target.getParent());
                    try (InputStream content = file.getInputStream(entry)) {
                        Files.write(target, content.readAllBytes());
                    }
                }
            }
        }
    }

    /** The metadata of a JAR file has no meaning in the module. */
    private static boolean isContent(JarEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory() && !name.startsWith("META-INF/") && !name.endsWith("module-info.class");
    }

    /** Collects a library's services, from its module descriptor or else from META-INF/services. */
    private void readServices(Path jar) {
        for (ModuleReference module : ModuleFinder.of(jar).findAll()) {
            ModuleDescriptor descriptor = module.descriptor();
            uses.addAll(descriptor.uses());
            for (ModuleDescriptor.Provides service : descriptor.provides()) {
                uses.add(service.service());
                provides.computeIfAbsent(service.service(), name -> new TreeSet<>())
                        .addAll(service.providers());
            }
        }
    }

    private void compileDescriptor(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("open module " + NAME + " {\n");
        text.append("    exports ").append(API).append(";\n");
        for (String module : requiredModules(folder)) {
            text.append("    requires ").append(module).append(";\n");
        }
        uses.forEach(service -> text.append("    uses ").append(service).append(";\n"));
        provides.forEach((service, providers) -> text.append("    provides ")
                .append(service)
                .append(" with ")
                .append(String.join(", ", providers))
                .append(";\n"));
        Path source = folder.resolveSibling("module-info.java");
        Files.writeString(source, text.append("}\n"));
        Command.run(
                folder,
                List.of(
                        jdk.program("javac").toString(),
                        "--patch-module",
                        NAME + "=" + folder,
                        "-d",
                        folder.toString(),
                        source.toString()));
    }

    /** Determines which modules of the JDK the classes require. */
    private SortedSet<String> requiredModules(Path folder) {
        String modules = Command.run(
                folder,
                List.of(
                        jdk.program("jdeps").toString(),
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        "--multi-release",
                        Integer.toString(jdk.feature()),
                        folder.toString()));
        SortedSet<String> required = new TreeSet<>(additionalModules);
        required.addAll(List.of(modules.strip().split(",", -1)));
        return required;
    }
}
