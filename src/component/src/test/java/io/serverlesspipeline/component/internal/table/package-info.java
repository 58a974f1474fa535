@NullMarked
package io.serverlesspipeline.component.internal.table;

import org.jspecify.annotations.NullMarked;
