/** From a file to a report and its glossary. Alone knows encodings and file formats. */
@NullMarked
package org.yandu.ingest;

import org.jspecify.annotations.NullMarked;
