package org.yandu.library;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was done about a library that was damaged.
 *
 * @param setAside the damaged file under its new name, just as it was
 * @param backup what is open in its stead; nothing if there was no sound backup, and an empty
 *     library is
 */
public record Recovery(Path setAside, Optional<Backup> backup) {}
