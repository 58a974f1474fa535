/** What other people's tools say of the policies: parliament and cloudsplaining. */
@NullMarked
package io.serverlesspipeline.local.audit.lint;

import org.jspecify.annotations.NullMarked;
