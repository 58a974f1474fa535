@NullMarked
package io.serverlesspipeline.component;

import org.jspecify.annotations.NullMarked;
