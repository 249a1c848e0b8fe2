package org.yandu;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. The picture of it is in the README; this keeps the two alike. */
class ArchitectureTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.yandu");

  private static final List<String> VALUES = List.of("text", "report", "glossary", "annotation");
  private static final List<String> SERVICES =
      List.of("text", "report", "glossary", "annotation", "ingest", "search", "library", "export");

  /** Each room of the program, and the rooms it may look into. */
  private static final Map<String, List<String>> ARROWS =
      Map.of(
          "text", List.of(),
          "report", List.of("text"),
          "glossary", List.of("text", "report"),
          "annotation", List.of("text", "report"),
          "ingest", VALUES,
          "search", VALUES,
          "library", VALUES,
          "export", VALUES,
          "cli", SERVICES,
          "ui", SERVICES);

  /** What writes to files beside {@link Files}. */
  private static final Set<String> WRITERS =
      Set.of(
          "java.io.File",
          "java.io.FileOutputStream",
          "java.io.FileWriter",
          "java.io.PrintWriter",
          "java.io.RandomAccessFile",
          "java.nio.channels.FileChannel");

  private static void check(ArchRule rule) {
    rule.check(PROGRAM);
  }

  private static String room(String name) {
    return "org.yandu." + name + "..";
  }

  /** The rooms that stand so far. */
  static Set<String> rooms() {
    return PROGRAM.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith("org.yandu."))
        .map(name -> name.split("\\.", -1)[2])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyRoomHasItsPlaceInThePicture() {
    Set<String> unknown = new TreeSet<>(rooms());
    unknown.removeAll(ARROWS.keySet());
    assertEquals(Set.of(), unknown, "say in ARROWS and in the README what they may know");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void arrowsRunUpwardOnly(String name) {
    String[] allowed =
        ARROWS.getOrDefault(name, List.of()).stream()
            .map(ArchitectureTest::room)
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage(room(name))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("org.yandu..")
                    .and(not(resideInAnyPackage(allowed)))
                    .and(not(resideInAnyPackage(room(name))))
                    .as("may not be known to " + name))
            .because(
                "text <- report <- glossary, annotation <- ingest, search, library, export <- cli,"
                    + " ui: what is below can be understood, tested and replaced without what is"
                    + " above"));
  }

  @Test
  void roomsFormNoCycle() {
    check(
        slices()
            .matching("org.yandu.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two rooms that need each other are one room with a wall in it"));
  }

  @Test
  void panesOfTheWindowFormNoCycle() {
    check(
        slices()
            .matching("org.yandu.ui.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a pane meets another in the shell, never by itself"));
  }

  private static void only(String room, String reason, String... libraries) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(room(room))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(libraries)
            .because(reason));
  }

  @Test
  void onlyIngestKnowsFileFormats() {
    only(
        "ingest",
        "a report is one text wherever it came from; what a file looks like ends at the door",
        "org.apache.tika..",
        "org.ofdrw..");
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(room("ingest"), room("export"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.apache.pdfbox..", "org.apache.fontbox..")
            .because("Word and PDF files are read by ingest and written by export"));
  }

  @Test
  void onlyIngestGuessesEncodings() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(room("ingest"))
            .should()
            .dependOnClassesThat(belongToAnyOf(CharsetDecoder.class))
            .orShould()
            .callMethod(Charset.class, "forName", String.class)
            .orShould()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callMethod(Charset.class, "newDecoder")
            .because("everything past ingest is UTF-16 in memory and UTF-8 outside of it"));
  }

  @Test
  void onlySearchKnowsLucene() {
    only("search", "the index can be thrown away, and its maker exchanged", "org.apache.lucene..");
  }

  @Test
  void onlyLibraryKnowsTheDatabase() {
    only(
        "library",
        "what a reader owns is written in one place, under one set of rules",
        "java.sql..",
        "javax.sql..",
        "org.sqlite..");
  }

  @Test
  void onlyCliKnowsPicocli() {
    only("cli", "words typed at a shell are nobody else's business", "picocli..");
  }

  @Test
  void onlyUiKnowsTheToolkit() {
    only(
        "ui",
        "everything but the window runs, and is tested, without one",
        "javafx..",
        "com.sun.javafx..",
        "atlantafx..",
        "org.kordamp..",
        "java.awt..",
        "javax.swing..");
  }

  @Test
  void modelsKnowNoNodes() {
    check(
        noClasses()
            .that(nameMatching("org\\.yandu\\.ui\\..*Model(\\$.*)?"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.css..")
            .because("what a pane knows and does is tested without a pane"));
  }

  @Test
  void viewsDoNotKnowTheLibrary() {
    check(
        noClasses()
            .that()
            .resideInAPackage(room("ui"))
            .and(not(nameMatching("org\\.yandu\\.ui\\..*Model(\\$.*)?")))
            .and(
                not(
                    nameMatching(
                        "org\\.yandu\\.ui\\.shell\\.(Desktop|Assembly|Workers|Start|Preferences)")))
            .and(not(nameMatching("org\\.yandu\\.ui\\.words\\.Failure")))
            .and(not(nameMatching("org\\.yandu\\.ui\\..*\\.Library\\w+(\\$.*)?")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(room("library"))
            .because(
                "a view shows what its model holds; beside the models and what fetches for them only"
                    + " what puts the program together, what keeps its settings and what words its"
                    + " failures may know where things are kept"));
  }

  @Test
  void whatComesInWritesNoFile() {
    DescribedPredicate<JavaCall<?>> writing =
        DescribedPredicate.describe(
            "writes a file",
            call -> {
              String owner = call.getTargetOwner().getName();
              return (owner.equals(Files.class.getName())
                      && call.getName().matches("(write|create|copy|move|delete|set|new[OB]).*"))
                  || WRITERS.contains(owner);
            });
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "org.yandu.library.exchange..", room("annotation"), room("glossary"))
            .should()
            .callCodeUnitWhere(writing)
            .because(
                "whatever a package or another program's file says, it changes the library alone,"
                    + " whose room is asked to keep it"));
  }

  @Test
  void onlyTheMeasuredStartWritesToTheStandardStreams() {
    check(
        noClasses()
            // It talks to the script that started it to measure it, which reads standard error.
            .that(not(nameMatching("org\\.yandu\\.ui\\.shell\\.FirstFrame.*")))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because(
                "the command line prints to the streams it is given, in UTF-8; all else that is"
                    + " worth saying goes to the log"));
  }

  @Test
  void nothingOpensAConnection() {
    DescribedPredicate<JavaClass> network =
        resideInAnyPackage(
                "java.net..",
                "javax.net..",
                "java.rmi..",
                "com.sun.net..",
                "javafx.scene.web..",
                "org.apache.http..")
            .or(nameMatching("java\\.nio\\.channels\\..*(Socket|Datagram|Network).*"))
            .and(
                not(
                    belongToAnyOf(
                        URL.class,
                        URI.class,
                        URISyntaxException.class,
                        MalformedURLException.class)));
    check(
        noClasses()
            .should()
            .dependOnClassesThat(network.as("speak to a network"))
            .orShould()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection")
            .orShould()
            .callMethod(URL.class, "getContent")
            .because("no network, ever: what is read and written here stays here"));
  }

  @Test
  void everyPackageIsNullMarked() {
    check(
        classes()
            .should(
                new ArchCondition<JavaClass>("be in a package marked @NullMarked") {
                  @Override
                  public void check(JavaClass item, ConditionEvents events) {
                    events.add(
                        new SimpleConditionEvent(
                            item,
                            item.getPackage().isAnnotatedWith(NullMarked.class),
                            item.getName()));
                  }
                })
            .because("absence is Optional or an empty list, and the compiler holds us to it"));
  }
}
