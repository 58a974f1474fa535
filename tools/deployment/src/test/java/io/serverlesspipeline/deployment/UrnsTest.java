package io.serverlesspipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UrnsTest {

    private final Urns urns = new Urns("local", "shop");

    @Test
    void chainsTheTypesOfParents_withoutTheStack() {
        String stack = urns.assign("", Urns.STACK_TYPE, "shop-local");
        String outer = urns.assign(stack, "a:index:Outer", "outer");
        String inner = urns.assign(outer, "a:index:Inner", "in::ner");
        String leaf = urns.assign(inner, "aws:s3/bucketV2:BucketV2", "leaf");

        assertThat(stack).isEqualTo("urn:pulumi:local::shop::pulumi:pulumi:Stack::shop-local");
        assertThat(outer).isEqualTo("urn:pulumi:local::shop::a:index:Outer::outer");
        assertThat(inner).isEqualTo("urn:pulumi:local::shop::a:index:Outer$a:index:Inner::in::ner");
        assertThat(leaf)
                .isEqualTo("urn:pulumi:local::shop::a:index:Outer$a:index:Inner$aws:s3/bucketV2:BucketV2::leaf");
    }

    @Test
    void allowsTheSameName_ifTheTypesDiffer() {
        assertThat(urns.assign("", "a:index:A", "name")).isNotEqualTo(urns.assign("", "a:index:B", "name"));
    }

    @Test
    void fails_whenAUrnIsADuplicate() {
        urns.assign("", "a:index:A", "name");

        assertThatThrownBy(() -> urns.assign("", "a:index:A", "name"))
                .isInstanceOf(EngineException.class)
                .hasMessage("The program registers two resources of type a:index:A named name; rename one of them.");
    }
}
