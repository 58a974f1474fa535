@NullMarked
package io.serverlesspipeline.local.audit.policy;

import org.jspecify.annotations.NullMarked;
