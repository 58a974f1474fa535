package io.serverlesspipeline.provider;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;

/** Writes Javadoc as Markdown. */
final class JavadocMarkdown extends SimpleDocTreeVisitor<Void, StringBuilder> {
    private JavadocMarkdown() {}

    static String of(List<? extends DocTree> comment) {
        StringBuilder markdown = new StringBuilder();
        new JavadocMarkdown().visit(comment, markdown);
        return markdown.toString()
                .replaceAll(" *\n *", "\n")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    @Override
    public Void visitText(TextTree text, StringBuilder markdown) {
        markdown.append(text.getBody().replaceAll("\\s+", " "));
        return null;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, StringBuilder markdown) {
        String text = literal.getBody().getBody().replaceAll("\\s+", " ");
        markdown.append(literal.getKind() == DocTree.Kind.CODE ? "`" + text + "`" : text);
        return null;
    }

    /** Names what the link leads to, without class and parameters: in other languages they are others. */
    @Override
    public Void visitLink(LinkTree link, StringBuilder markdown) {
        String target =
                link.getReference().getSignature().replaceAll("\\(.*", "").replaceAll(".*[#.]", "");
        markdown.append('`').append(target).append('`');
        return null;
    }

    @Override
    public Void visitStartElement(StartElementTree element, StringBuilder markdown) {
        switch (element.getName().toString()) {
            case "p" -> markdown.append("\n\n");
            case "ol", "ul" -> markdown.append("\n");
            case "li" -> markdown.append("\n- ");
            default ->
                throw new IllegalArgumentException("Javadoc of an argument has the unexpected element " + element);
        }
        return null;
    }

    @Override
    public Void visitEntity(EntityTree entity, StringBuilder markdown) {
        throw new IllegalArgumentException("Javadoc of an argument has the unexpected entity " + entity);
    }

    @Override
    protected Void defaultAction(DocTree node, StringBuilder markdown) {
        return null;
    }
}
