@NullMarked
package io.serverlesspipeline.local.audit.lint;

import org.jspecify.annotations.NullMarked;
