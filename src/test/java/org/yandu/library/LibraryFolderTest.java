package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryFolderTest {

  private static final Path HOME = Path.of("/home/wang");

  @Test
  void linuxFollowsTheXdgSpecification() {
    assertEquals(
        HOME.resolve(".local/share/yandu"), LibraryFolder.standard("Linux", Map.of(), HOME));
    assertEquals(
        Path.of("/data/yandu"),
        LibraryFolder.standard("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME));
  }

  @Test
  void aRelativeOrImpossibleDataFolderIsIgnored() {
    for (String folder : new String[] {"", "data", "a\u0000b"}) {
      assertEquals(
          HOME.resolve(".local/share/yandu"),
          LibraryFolder.standard("Linux", Map.of("XDG_DATA_HOME", folder), HOME));
    }
  }

  @Test
  void otherSystemsHaveTheirOwn() {
    assertEquals(
        Path.of("/roaming/Yandu"),
        LibraryFolder.standard("Windows 11", Map.of("APPDATA", "/roaming"), HOME));
    assertEquals(
        HOME.resolve("AppData/Roaming/Yandu"),
        LibraryFolder.standard("Windows 10", Map.of(), HOME));
    assertEquals(
        HOME.resolve("Library/Application Support/Yandu"),
        LibraryFolder.standard("Mac OS X", Map.of(), HOME));
  }

  @Test
  void foldersOfOtherMachinesAreKnown() throws Exception {
    assertTrue(NetworkFolder.isNetwork("nfs4"));
    assertTrue(NetworkFolder.isNetwork("CIFS"));
    assertFalse(NetworkFolder.isNetwork("ext4"));
    assertFalse(NetworkFolder.isNetwork("NTFS"));
    assertFalse(NetworkFolder.isNetwork("tmpfs"));
  }
}
