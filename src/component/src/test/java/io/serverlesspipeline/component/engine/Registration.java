package io.serverlesspipeline.component.engine;

import com.google.protobuf.Value;
import java.util.Map;
import java.util.Objects;
import pulumirpc.Resource.RegisterResourceRequest;

/** A resource that a program registered, with its URN in Pulumi's engine. */
record Registration(String urn, RegisterResourceRequest request) {
    private static final String STACK_TYPE = "pulumi:pulumi:Stack";

    static Registration of(RegisterResourceRequest request) {
        return new Registration(urn(request.getParent(), request.getType(), request.getName()), request);
    }

    /** Returns a URN, which contains the types of all parents; see "Resource URNs" in Pulumi's documentation. */
    static String urn(String parent, String type, String name) {
        String parentType = parent.isEmpty() ? "" : parent.split("::", -1)[2];
        String qualified = parentType.isEmpty() || parentType.equals(STACK_TYPE) ? type : parentType + "$" + type;
        return "urn:pulumi:test::test-project::" + qualified + "::" + name;
    }

    String name() {
        return request.getName();
    }

    String type() {
        return request.getType();
    }

    Map<String, Value> inputs() {
        return request.getObject().getFieldsMap();
    }

    Value input(String name) {
        return Objects.requireNonNull(inputs().get(name), name);
    }

    /**
     * Returns the URN that a child inherits from a renamed parent, as the engine derives it: if the child's name begins
     * with the parent's, the engine replaces that prefix.
     */
    String inheritedAlias(String parentsName, String parentsOldName) {
        String oldName =
                name().startsWith(parentsName) ? parentsOldName + name().substring(parentsName.length()) : name();
        String oldParent = request.getParent().replace("::" + parentsName, "::" + parentsOldName);
        return urn(oldParent, type(), oldName);
    }
}
