@NullMarked
package io.serverlesspipeline.local.audit.proof;

import org.jspecify.annotations.NullMarked;
