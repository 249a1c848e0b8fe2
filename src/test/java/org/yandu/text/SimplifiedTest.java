package org.yandu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifiedTest {

  @ParameterizedTest
  @CsvSource({
    "經濟社會發展, 经济社会发展",
    "鄉村振興, 乡村振兴",
    "後來, 后来",
    "皇后, ''",
    "頭髮, 头发",
    "臺灣, 台湾",
    "颱風, 台风",
    "裡面, 里面",
    "為人民服務, 为人民服务",
    "爲人民服務, 为人民服务",
    "幹部, 干部",
    "沿著, 沿着",
    "“5020”項目, “5020”项目"
  })
  void everyCharacterHasItsSimplifiedOne(String traditional, String simplified) {
    List<String> ways = Simplified.of(traditional);
    assertEquals(simplified, ways.stream().findFirst().orElse(""));
  }

  @ParameterizedTest
  @CsvSource({"乾隆盛世論, 乾隆盛世论", "乾部, 干部", "瞭解, 了解", "瞭望臺, 瞭望台", "憑藉, 凭借", "象徵, 象征"})
  void whereOneHasBecomeTwoBothAreTried(String traditional, String simplified) {
    assertTrue(Simplified.of(traditional).contains(simplified));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "政府工作报告", "GDP 5020", "“”", "😀"})
  void whatIsSimplifiedStaysAsItIs(String text) {
    assertEquals(List.of(), Simplified.of(text));
  }

  @Property(tries = 300)
  void howeverLongItIsThereAreFewWays(@ForAll String text) {
    assertTrue(Simplified.of(text + "乾著瞭藉".repeat(10)).size() <= 32);
  }
}
