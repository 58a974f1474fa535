package io.serverlesspipeline.provider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Javadoc of one source file, in Markdown: of its classes, and of their methods. */
final class SourceDocumentation {
    private final Map<String, String> comments = new HashMap<>();

    private SourceDocumentation() {}

    /** Reads the Javadoc of a top-level class from its source. */
    static SourceDocumentation of(Path sources, Class<?> type) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        SourceDocumentation documentation = new SourceDocumentation();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> source =
                    files.getJavaFileObjects(sources.resolve(type.getName().replace('.', '/') + ".java"));
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, source);
            for (CompilationUnitTree unit : task.parse()) {
                documentation.new Scanner(DocTrees.instance(task)).scan(unit, null);
            }
        }
        return documentation;
    }

    /** Returns what a class is. */
    String ofClass(Class<?> type) {
        return comment(type.getSimpleName());
    }

    /** Returns what a method returns, from a comment such as "Returns the name of the bucket." */
    String ofGetter(Class<?> type, String method) {
        return without("Returns ", comment(type.getSimpleName() + "#" + method + "()"));
    }

    /** Returns what a method of a builder sets, from a comment such as "Sets the bucket's physical name." */
    String ofSetter(String method, Class<?> parameter) {
        return without("Sets ", comment("Builder#" + method + "(" + parameter.getSimpleName() + ")"));
    }

    private String comment(String key) {
        return Objects.requireNonNull(comments.get(key), () -> key + " has no Javadoc");
    }

    private static String without(String verb, String comment) {
        if (!comment.startsWith(verb)) {
            throw new IllegalArgumentException("\"" + comment + "\" does not begin with \"" + verb + "\"");
        }
        String description = comment.substring(verb.length());
        return Character.toUpperCase(description.charAt(0)) + description.substring(1);
    }

    private final class Scanner extends TreePathScanner<Void, Void> {
        private final DocTrees trees;

        private Scanner(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            add(type.getSimpleName().toString(), getCurrentPath());
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            String parameters = String.join(
                    ",",
                    method.getParameters().stream()
                            .map(parameter -> withoutArguments(parameter.getType()))
                            .toList());
            add(type.getSimpleName() + "#" + method.getName() + "(" + parameters + ")", getCurrentPath());
            return null;
        }

        private static String withoutArguments(Tree type) {
            return type.toString().replaceAll("@[A-Za-z]+ ?(\\(\\))? ?", "").replaceAll("<.*", "");
        }

        private void add(String key, TreePath path) {
            DocCommentTree comment = trees.getDocCommentTree(path);
            if (comment != null) {
                comments.put(key, JavadocMarkdown.of(comment.getFullBody()));
            }
        }
    }
}
