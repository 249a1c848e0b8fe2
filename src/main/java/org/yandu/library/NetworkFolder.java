package org.yandu.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * Folders that other machines serve. SQLite's write-ahead log needs memory shared between programs
 * and is not safe there; see https://www.sqlite.org/wal.html.
 */
final class NetworkFolder {

  private static final Set<String> TYPES =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smbfs",
          "smb2",
          "smb3",
          "afpfs",
          "webdav",
          "davfs",
          "9p",
          "vboxsf",
          "fuse.sshfs",
          "fuse.vmhgfs-fuse",
          "fuse.davfs2",
          "fuse.gvfsd-fuse");

  private NetworkFolder() {}

  static boolean holds(Path folder) throws IOException {
    Path root = folder.toAbsolutePath().getRoot();
    boolean uncPath = root != null && root.toString().startsWith("\\\\");
    return uncPath || isNetwork(Files.getFileStore(folder).type());
  }

  /**
   * @param type as {@link java.nio.file.FileStore#type()} names it
   */
  static boolean isNetwork(String type) {
    return TYPES.contains(type.toLowerCase(Locale.ROOT));
  }
}
