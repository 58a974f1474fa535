@NullMarked
package io.serverlesspipeline.audit.proof;

import org.jspecify.annotations.NullMarked;
