/** Stand-ins for the services that a function speaks to, fast enough not to be what is measured. */
@NullMarked
package io.serverlesspipeline.benchmark.service;

import org.jspecify.annotations.NullMarked;
