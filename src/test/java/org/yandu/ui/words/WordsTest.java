package org.yandu.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.KindColour;
import org.yandu.annotation.MarkForm;
import org.yandu.export.AnnotationTable;
import org.yandu.export.AnnotationWorkbook;
import org.yandu.library.LibraryException;
import org.yandu.search.FilterField;
import org.yandu.search.HitKind;
import org.yandu.ui.export.LeavingForm;
import org.yandu.ui.settings.Theme;

/** The words of the interface: complete in both languages, none missing, none dead. */
class WordsTest {

  private static final Path SOURCES = Path.of("src/main/java/org/yandu");
  private static final Pattern CALL = Pattern.compile("\\b(?:words\\.of|item)\\(");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern TAB = Pattern.compile("\\btab\\(([A-Z]+),");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** The sources whose string literals may hold Chinese: each matches or names, none speaks. */
  private static final Set<String> CHINESE_IN_CODE =
      Set.of("NoteLists.java", "OutlineModel.java", "Places.java", "Typography.java");

  /** What depends on a number: tried with numbers. */
  private static final String CHOICE = ",choice,";

  private final Properties chinese = bundle("zh");
  private final Properties english = bundle("en");

  private static Properties bundle(String language) {
    String name = "words_" + language + ".properties";
    Properties properties = new Properties();
    try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
    return properties;
  }

  private static Map<Path, String> sources() throws IOException {
    Map<Path, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES.resolve("ui"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.put(file, Files.readString(file));
      }
    }
    assertTrue(sources.size() > 30, "no sources in " + SOURCES.toAbsolutePath());
    return sources;
  }

  /** The first argument of a call, from after its parenthesis to the comma or the end. */
  private static String firstArgument(String source, int from) {
    int depth = 0;
    boolean quoted = false;
    for (int at = from; at < source.length(); at++) {
      char c = source.charAt(at);
      if (c == '"' && source.charAt(at - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '{')) {
        depth++;
      } else if (!quoted && (c == ')' || c == '}') && depth-- == 0) {
        return source.substring(from, at);
      } else if (!quoted && c == ',' && depth == 0) {
        return source.substring(from, at);
      }
    }
    throw new AssertionError("unclosed call");
  }

  private static List<String> literals(String code) {
    return LITERAL.matcher(code).results().map(result -> result.group(1)).toList();
  }

  /** What stands for the rest of a key that begins with a prefix. */
  private static Map<String, Set<String>> endings() throws IOException {
    return Map.ofEntries(
        Map.entry(
            "kind.",
            AnnotationKind.BUILT_IN.stream()
                .map(kind -> kind.id().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet())),
        Map.entry("colour.", names(KindColour.values(), WordsTest::lowerCase)),
        Map.entry("leave.as.", names(LeavingForm.values(), LeavingForm::word)),
        Map.entry("form.", names(MarkForm.values(), WordsTest::lowerCase)),
        Map.entry("theme.", names(Theme.values(), Theme::key)),
        Map.entry("failure.", names(LibraryException.Reason.values(), Enum::name)),
        Map.entry("key.", shortcuts("key")),
        Map.entry("keys.", shortcuts("keys")),
        Map.entry("find.kind.", names(HitKind.values(), WordsTest::lowerCase)),
        Map.entry("find.field.", names(FilterField.values(), FilterField::english)),
        Map.entry("tab.", tabs()));
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The names of the constants of the table of keys, or of its groups. */
  private static Set<String> shortcuts(String of) throws IOException {
    String table = Files.readString(SOURCES.resolve("ui/shell/Shortcut.java"));
    Pattern constant =
        of.equals("key")
            ? Pattern.compile("(?m)^  ([A-Z_]+)\\(\\s*Group\\.")
            : Pattern.compile("\\(\\s*Group\\.([A-Z]+),");
    Set<String> names =
        constant
            .matcher(table)
            .results()
            .map(found -> found.group(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(names.isEmpty());
    return names;
  }

  private static <T> Set<String> names(T[] values, Function<T, String> name) {
    return Arrays.stream(values).map(name).collect(Collectors.toSet());
  }

  private static Set<String> tabs() throws IOException {
    String window = Files.readString(SOURCES.resolve("ui/shell/MainWindow.java"));
    Set<String> tabs = new TreeSet<>();
    Matcher tab = TAB.matcher(window);
    while (tab.find()) {
      Matcher constant =
          Pattern.compile("String " + tab.group(1) + " = \"(\\w+)\"").matcher(window);
      assertTrue(constant.find(), tab.group());
      tabs.add(constant.group(1));
    }
    assertFalse(tabs.isEmpty());
    return tabs;
  }

  /** Every key that the code asks for, with the source that asks. */
  private static Map<String, String> asked() throws IOException {
    Map<String, String> asked = new TreeMap<>();
    for (Map.Entry<Path, String> source : sources().entrySet()) {
      Matcher call = CALL.matcher(source.getValue());
      while (call.find()) {
        for (String literal : literals(firstArgument(source.getValue(), call.end()))) {
          if (literal.endsWith(".")) {
            Set<String> endings = endings().get(literal);
            assertTrue(endings != null, "unknown prefix " + literal + " in " + source.getKey());
            endings.forEach(ending -> asked.put(literal + ending, source.getKey().toString()));
          } else {
            asked.put(literal, source.getKey().toString());
          }
        }
      }
    }
    for (String name :
        List.of(
            "AnnotationChange.java", "KindChange.java", "RevisionChange.java", "TermChange.java")) {
      Path change = SOURCES.resolve("library").resolve(name);
      for (String literal : literals(Files.readString(change))) {
        asked.put(literal, change.toString());
      }
    }
    return asked;
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(chinese.stringPropertyNames(), english.stringPropertyNames());
  }

  @Test
  void whatTheCodeAsksForIsThereAndNothingElse() throws IOException {
    Map<String, String> missing = asked();
    Set<String> dead = new TreeSet<>(chinese.stringPropertyNames());
    dead.removeAll(missing.keySet());
    missing.keySet().removeAll(chinese.stringPropertyNames());
    assertEquals(Map.of(), missing, "asked for, but in no bundle");
    assertEquals(Set.of(), dead, "in the bundles, but never asked for");
  }

  @Test
  void theScanSeesEveryKindOfCall() throws IOException {
    // One key of each form: plain, wrapped, one of two, by switch, by prefix, by a helper.
    assertTrue(
        asked()
            .keySet()
            .containsAll(
                Set.of(
                    "find.prompt",
                    "menu.undo.none",
                    "find.nowhere",
                    "status.saving",
                    "kind.question",
                    "failure.LOCKED",
                    "tab.find",
                    "bar.size.larger",
                    "change.annotation.note",
                    "change.term.imported")));
  }

  @Test
  void nothingIsLeftEmpty() {
    for (Properties bundle : List.of(chinese, english)) {
      for (String key : bundle.stringPropertyNames()) {
        assertFalse(bundle.getProperty(key).isEmpty(), key);
      }
    }
  }

  private static Set<String> placeholders(String pattern) {
    return PLACEHOLDER
        .matcher(pattern)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void bothLanguagesUseTheSameArguments() {
    for (String key : chinese.stringPropertyNames()) {
      assertEquals(
          placeholders(chinese.getProperty(key)), placeholders(english.getProperty(key)), key);
    }
  }

  /** In a pattern with arguments an apostrophe stands for itself only when it is doubled. */
  @Test
  void argumentsAndApostrophesComeOutAsMeant() {
    for (Properties bundle : List.of(chinese, english)) {
      for (String key : bundle.stringPropertyNames()) {
        String pattern = bundle.getProperty(key);
        if (placeholders(pattern).isEmpty()) {
          assertFalse(pattern.contains("''"), key + " is not a pattern: " + pattern);
          continue;
        }
        if (pattern.contains(CHOICE)) {
          continue;
        }
        Object[] arguments = {"一", "二", "三"};
        String expected = pattern.replace("''", "'");
        for (int index = 0; index < arguments.length; index++) {
          expected = expected.replace("{" + index + "}", (String) arguments[index]);
        }
        assertEquals(expected, new MessageFormat(pattern, Locale.ROOT).format(arguments), key);
      }
    }
  }

  @Test
  void aFileThatCouldNotBeTakenInIsNamedInQuotationMarks() {
    for (String problem :
        List.of(
            "archive",
            "newer",
            "large",
            "damaged",
            "encrypted",
            "strange",
            "other",
            "nothing",
            "quoteless",
            "malformed")) {
      for (Properties bundle : List.of(chinese, english)) {
        String sentence = bundle.getProperty("taking." + problem);
        assertTrue(sentence.contains("“{0}”"), sentence);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "print.pages|1 page|2 pages",
        "annotations.total|1 note|2 notes",
        "annotations.shown|5 of 1 note|5 of 2 notes",
        "find.copied|1 sentence copied, with its source.|2 sentences copied, each with its source.",
        "find.exported|1 sentence exported, with its source: 5|2 sentences exported, each with its source: 5",
        "find.frequency.copied|Table of 1 row copied|Table of 2 rows copied",
        "find.frequency.exported|Table of 1 row exported|Table of 2 rows exported",
        "exchange.exported|1 term exported|2 terms exported",
        "revision.hint|1 is not confirmed; you may accept now and confirm it later.|2 are not confirmed; you may accept now and confirm them later.",
        "revision.done|The new version is in place, with the one annotation.|The new version is in place, with all 2 annotations.",
        "revision.done.open|of 1 annotation 5 still wait|of 2 annotations 5 still wait",
        "leave.done|1 annotation exported: 5|2 annotations exported: 5",
        "taking.updated|1 brought up to date; what it was is in the bin|2 brought up to date; what they were is in the bin",
        "taking.present|1 was there already|2 were there already",
        "taking.older|1 older one left alone|2 older ones left alone",
        "taking.deleted|1 left out: it had been deleted here before|2 left out: they had been deleted here before",
        "taking.unplaced|1 left out: its passage is not found|2 left out: their passage is not found",
        "taking.unknown|1 left out: its report is not in the library|2 left out: their report is not in the library",
        "taking.without|1 left out: it quotes nothing|2 left out: they quote nothing",
        "taking.terms|1 glossary entry, marked as your own|2 glossary entries, marked as your own",
        "taking.reports|1 report|2 reports",
      })
  void oneIsSingularInEnglish(String key, String one, String two) {
    Words words = new Words(Locale.ENGLISH);
    for (String said : List.of(one, two)) {
      String now = words.of(key, said.equals(one) ? 1 : 2, 5);
      assertTrue(now.contains(said) && !now.contains(said + "s"), now);
    }
    assertFalse(words.of(key, 1, 5).contains(two), key);
    assertTrue(words.of(key, 1_234, 5).contains("1,234"), key);
  }

  @Test
  void oneIsSingularInEnglishAfterOtherWords() {
    Words words = new Words(Locale.ENGLISH);
    assertEquals("Deleted today · 1 day left", words.of("bin.deleted", "today", 1));
    assertEquals("Deleted today · 0 days left", words.of("bin.deleted", "today", 0));
    assertTrue(
        words
            .of("revision.done.open", 2, 1)
            .contains("1 still waits for you to confirm its place"));
  }

  /** They stand after “Undo: ”. */
  @Test
  void changesHaveNamesInSmallLetters() {
    Set<String> names = new TreeSet<>(english.stringPropertyNames());
    names.removeIf(key -> !key.startsWith("change."));
    assertTrue(names.size() > 10, names.toString());
    for (String key : names) {
      assertTrue(Character.isLowerCase(english.getProperty(key).charAt(0)), key);
    }
  }

  @Test
  void theFormOfAMarkIsCalledTheSameInTheWindowAndInFiles() {
    String form = chinese.getProperty("annotations.filter.form");
    assertEquals("样式", form);
    assertTrue(AnnotationTable.grid(List.of()).header().contains(form));
    assertTrue(AnnotationWorkbook.grid(List.of()).header().contains(form));
    assertEquals("高亮", chinese.getProperty("form.highlight"));
  }

  @Test
  void englishIsEnglish() {
    // Only the name of the other language is in it.
    Set<String> mixed =
        english.stringPropertyNames().stream()
            .filter(key -> HAN.matcher(english.getProperty(key)).find())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of("settings.chinese"), mixed);
  }

  @Test
  void noWordsAreWrittenInCode() throws IOException {
    List<String> spoken = new ArrayList<>();
    for (Map.Entry<Path, String> source : sources().entrySet()) {
      String name = Objects.requireNonNull(source.getKey().getFileName()).toString();
      if (!CHINESE_IN_CODE.contains(name)) {
        literals(source.getValue()).stream()
            .filter(literal -> HAN.matcher(literal).find())
            .forEach(literal -> spoken.add(name + ": " + literal));
      }
    }
    assertEquals(List.of(), spoken);
  }

  @Test
  void anyLanguageButEnglishIsAnsweredInChinese() {
    assertEquals("目录", new Words(Locale.FRENCH).of("tab.outline"));
    assertEquals("目录", new Words(Locale.TRADITIONAL_CHINESE).of("tab.outline"));
    assertEquals("Outline", new Words(Locale.UK).of("tab.outline"));
  }

  @Test
  void countsAndPagesArePutWhereTheyBelong() {
    assertEquals("共 3 处", new Words(Locale.CHINESE).of("find.receipt.total", 3));
    assertEquals("第 5 页 / 24", new Words(Locale.CHINESE).of("status.page", 5, 24));
  }

  @Test
  void everyFailureHasItsSentenceAndCode() {
    Words words = new Words(Locale.CHINESE);
    assertEquals("YD-U00", Failure.of(new IllegalStateException("x"), words).code());
    assertTrue(Failure.of(new IllegalStateException("x"), words).sentence().contains("日志"));
  }
}
