/** Where the program starts: as a window, or as a verb on the command line. */
@NullMarked
package org.yandu;

import org.jspecify.annotations.NullMarked;
