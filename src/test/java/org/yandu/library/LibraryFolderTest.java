package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  /** Shared memory, which a write-ahead log needs, does not reach across a network. */
  @Test
  void onANetworkThereIsARollbackJournalAndNoLogBesideTheFile(@TempDir Path folder)
      throws Exception {
    assertEquals(List.of("wal"), journal(folder, false));
    assertEquals(List.of("delete"), journal(folder, true));
    assertEquals(List.of("wal"), journal(folder, false), "back from the network");
  }

  private static List<String> journal(Path folder, boolean onNetwork) throws LibraryException {
    Database database =
        new LibraryFile(folder, Duration.ofSeconds(5), path -> onNetwork).open().database();
    try {
      database.write(writing -> writing.update("REPLACE INTO setting VALUES ('a', 'b')"));
      assertEquals(!onNetwork, Files.exists(folder.resolve(LibraryFile.NAME + "-wal")));
      return database.read(reading -> reading.lines("PRAGMA journal_mode"));
    } finally {
      database.close();
    }
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
