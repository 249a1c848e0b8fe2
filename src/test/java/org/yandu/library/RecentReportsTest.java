package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.text.Range;

class RecentReportsTest {

  private static final int LONG = 3000;

  private final RecentReports recent = new RecentReports(8000);

  @Test
  void theOnesThatWereNotAskedForLongestGoFirst() {
    Report first = report("一");
    recent.keep("甲", first);
    recent.keep("乙", report("二"));
    assertSame(first, recent.find("甲").orElseThrow());

    recent.keep("丙", report("三"));

    assertSame(first, recent.find("甲").orElseThrow());
    assertEquals(Optional.empty(), recent.find("乙"));
  }

  @Test
  void oneThatIsKeptTwiceCountsOnce() {
    Report first = report("一");
    recent.keep("甲", first);
    recent.keep("乙", report("二"));
    recent.keep("乙", report("二"));

    assertSame(first, recent.find("甲").orElseThrow());
  }

  @Test
  void evenTheLongestIsKeptWhileItIsTheLast() {
    Report long3 = report("一".repeat(3));
    recent.keep("甲", long3);

    assertSame(long3, recent.find("甲").orElseThrow());
  }

  private static Report report(String text) {
    String all = text.repeat(LONG);
    return new Report(
        "",
        "",
        Imprint.UNKNOWN,
        all,
        List.of(new Block(BlockKind.PARAGRAPH, 0, new Range(0, all.length()))),
        List.of());
  }
}
