@NullMarked
package io.serverlesspipeline.local.audit.pipeline;

import org.jspecify.annotations.NullMarked;
