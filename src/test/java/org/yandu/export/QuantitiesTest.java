package org.yandu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a quantity and as a deadline, and what only looks like one. */
class QuantitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "地区生产总值增长8%以上|增长8%以上",
        "完成投资50亿元，新增企业20家|50亿元；20家",
        "财政收入达到13.6亿元左右|达到13.6亿元左右",
        "占比提高0.5个百分点|提高0.5个百分点",
        "新增城镇就业５０００人，培训1万人次|５０００人；1万人次",
        "面积1,200.5万平方米|1,200.5万平方米",
        "增速保持在6%—8%|保持在6%—8%",
        "引进3至5家龙头企业|3至5家",
        "惠及300余户、10万多人口|300余户；10万多人",
        "建设2×60万千瓦机组|2×60万千瓦",
        "引进5020项目30个|30个",
        "粮食总产8亿斤以上|8亿",
        "审批时限压缩至3个工作日|压缩至3个工作日",
      })
  void quantitiesAreTakenAsTheyStand(String text, String expected) {
    assertEquals(List.of(expected.split("；", -1)), Quantities.in(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021年1月18日，第七届人民代表大会第1次会议",
        "实施“5020”项目、5020项目和“7+2+1”产业",
        "G206国道、第3位、12345热线",
        "2020年前三季度",
        "三个一工程、十大行动",
        "4A级景区、5G基站",
        "没有数字",
      })
  void namesDatesAndRanksAreNoQuantities(String text) {
    assertEquals(List.of(), Quantities.in(text));
  }

  @Test
  void aQuantityIsNamedOnce() {
    assertEquals(List.of("增长8%"), Quantities.in("工业增长8%，农业增长8%"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "确保年底前竣工|年底前",
        "6月底前开工，今年10月1日前通车|6月底前；今年10月1日前",
        "2025年底前全面完成|2025年底前",
        "上半年前完成|上半年前",
        "2025年前建成|2025年前",
        "力争年内投产|年内",
        "今年内完成|今年内",
        "第三季度末前|第三季度末前",
      })
  void deadlinesAreTakenAsTheyStand(String text, String expected) {
    assertEquals(List.of(expected.split("；", -1)), Quantities.deadlines(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020年前三季度增长8%",
        "三年内翻番",
        "用5年内的时间",
        "2020年前后",
        "当前和今后一个时期",
        "提前完成",
        "到2025年基本建成",
        "1月至6月",
        "前列",
      })
  void whatOnlyLooksLikeADeadlineIsLeftToBeFilledIn(String text) {
    assertEquals(List.of(), Quantities.deadlines(text));
  }
}
