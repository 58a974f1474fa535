@NullMarked
package io.serverlesspipeline.component.internal.policy;

import org.jspecify.annotations.NullMarked;
