@NullMarked
package io.serverlesspipeline.audit.pipeline;

import org.jspecify.annotations.NullMarked;
