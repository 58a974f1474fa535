/** The table that stores items: its settings, their checks, and the DynamoDB resources that they create. */
@NullMarked
package io.serverlesspipeline.component.internal.table;

import org.jspecify.annotations.NullMarked;
