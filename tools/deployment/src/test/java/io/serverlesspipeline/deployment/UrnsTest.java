package io.serverlesspipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UrnsTest {

    private final Urns urns = new Urns("local", "shop");

    @Test
    void chainsTheTypesOfParents_butLeavesOutTheStack() {
        String stack = urns.give("", Urns.STACK_TYPE, "shop-local");
        String outer = urns.give(stack, "a:index:Outer", "outer");
        String inner = urns.give(outer, "a:index:Inner", "in::ner");
        String leaf = urns.give(inner, "aws:s3/bucketV2:BucketV2", "leaf");

        assertThat(stack).isEqualTo("urn:pulumi:local::shop::pulumi:pulumi:Stack::shop-local");
        assertThat(outer).isEqualTo("urn:pulumi:local::shop::a:index:Outer::outer");
        assertThat(inner).isEqualTo("urn:pulumi:local::shop::a:index:Outer$a:index:Inner::in::ner");
        assertThat(leaf)
                .isEqualTo("urn:pulumi:local::shop::a:index:Outer$a:index:Inner$aws:s3/bucketV2:BucketV2::leaf");
    }

    @Test
    void givesTheSameNameTwice_whereTheTypesDiffer() {
        assertThat(urns.give("", "a:index:A", "name")).isNotEqualTo(urns.give("", "a:index:B", "name"));
    }

    @Test
    void fails_whenAUrnWouldBeGivenTwice() {
        urns.give("", "a:index:A", "name");

        assertThatThrownBy(() -> urns.give("", "a:index:A", "name"))
                .isInstanceOf(EngineException.class)
                .hasMessage(
                        "The program registers two resources of the type a:index:A and the name name; give one of them"
                                + " another name.");
    }
}
