@NullMarked
package io.serverlesspipeline.local.audit;

import org.jspecify.annotations.NullMarked;
