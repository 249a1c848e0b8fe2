/** The verbs of the command line. Alone knows picocli. */
@NullMarked
package org.yandu.cli;

import org.jspecify.annotations.NullMarked;
