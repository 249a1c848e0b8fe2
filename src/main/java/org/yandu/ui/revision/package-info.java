/**
 * Another version takes the place of a report: the reader sees what becomes of what was written.
 */
@NullMarked
package org.yandu.ui.revision;

import org.jspecify.annotations.NullMarked;
