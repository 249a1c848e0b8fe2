package org.yandu.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Filters as parts of what is typed. */
class WrittenFilterTest {

  @Test
  void eachHasItsFieldItsValueAndItsPlace() {
    String query = "项目 年:2020-2021 (部分:\"工作 安排\" OR 企业) place:南浦";
    List<WrittenFilter> filters = WrittenFilter.in(query);
    assertEquals(
        List.of(FilterField.YEAR, FilterField.SECTION, FilterField.PLACE),
        filters.stream().map(WrittenFilter::field).toList());
    assertEquals(
        List.of("2020-2021", "工作 安排", "南浦"), filters.stream().map(WrittenFilter::value).toList());
    assertEquals("部分:\"工作 安排\"", filters.get(1).place().of(query));
  }

  @Test
  void takenAwayItLeavesTheRest() {
    String query = "项目  年:2020  企业";
    assertEquals("项目 企业", WrittenFilter.in(query).getFirst().without(query));
    assertEquals("", WrittenFilter.in("年:2020").getFirst().without("年:2020"));
    assertEquals("项目", WrittenFilter.in("年:2020 项目").getFirst().without("年:2020 项目"));
  }

  @Test
  void aSignThatIsNoFilterIsNone() {
    assertEquals(List.of(), WrittenFilter.in("共计：20家 近:5 “年：2020”"));
  }

  /** What is written is read again as the same, whatever stands in it. */
  @Property(tries = 300)
  void whatIsWrittenIsRead(
      @ForAll
          @NotBlank
          @StringLength(min = 1, max = 12)
          @CharRange(from = '一', to = '二')
          @Chars({'(', ')', '（', '）', ' ', '“', '”', '-', ':', '：', '5', '*'})
          String value) {
    String written = WrittenFilter.write("部分", value);
    List<WrittenFilter> read = WrittenFilter.in("项目 " + written);
    assertEquals(1, read.size(), written);
    assertEquals(value.strip(), read.getFirst().value(), written);
    assertEquals("项目", read.getFirst().without("项目 " + written));
  }
}
