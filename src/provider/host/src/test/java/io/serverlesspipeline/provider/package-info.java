@NullMarked
package io.serverlesspipeline.provider;

import org.jspecify.annotations.NullMarked;
