/** Builds the table's items and their condition expressions. */
@NullMarked
package io.serverlesspipeline.handler.item;

import org.jspecify.annotations.NullMarked;
