/**
 * What a reader owns, in one SQLite file: reports, annotations, reading positions, settings. Alone
 * knows JDBC.
 */
@NullMarked
package org.yandu.library;

import org.jspecify.annotations.NullMarked;
