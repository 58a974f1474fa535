@NullMarked
package io.serverlesspipeline.audit.lint;

import org.jspecify.annotations.NullMarked;
