/** Pages to be printed: pure layout, from a report and measured faces to lines in their places. */
@NullMarked
package org.yandu.export.print;

import org.jspecify.annotations.NullMarked;
