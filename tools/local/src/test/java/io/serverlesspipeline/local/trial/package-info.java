@NullMarked
package io.serverlesspipeline.local.trial;

import org.jspecify.annotations.NullMarked;
