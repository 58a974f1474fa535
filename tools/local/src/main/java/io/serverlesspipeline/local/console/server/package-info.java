/** Serves a page and its JSON endpoints to the browser of this machine's user, and to no other page. */
@NullMarked
package io.serverlesspipeline.local.console.server;

import org.jspecify.annotations.NullMarked;
