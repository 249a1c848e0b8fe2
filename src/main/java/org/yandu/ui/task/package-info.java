/** The one way off the UI thread and back. */
@NullMarked
package org.yandu.ui.task;

import org.jspecify.annotations.NullMarked;
