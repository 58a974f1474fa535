@NullMarked
package io.serverlesspipeline.audit;

import org.jspecify.annotations.NullMarked;
