package org.yandu.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything that is shipped and is not the program itself, with the licence under which it may be.
 * The build writes down what it puts on the class path; the licences are looked up in a list that a
 * test holds against that.
 */
final class Components {

  private static final String BUILT = "components.txt";
  private static final String LICENCES = "licences.properties";

  /**
   * A line of the build's list: {@code group:artifact:jar:version:scope}, at times a classifier.
   */
  private static final Pattern LINE =
      Pattern.compile("([\\w.-]+):([\\w.-]+):jar(?::[\\w-]+)?:([\\w.+-]+):(?:compile|runtime)");

  private static final Pattern COMMA = Pattern.compile(",\\s*");

  /**
   * Something shipped.
   *
   * @param licences the names of its licences, under which their texts are found; none if nobody
   *     has looked them up
   * @param holder whose it is
   */
  record Component(String name, String version, List<String> licences, String holder) {

    Component {
      licences = List.copyOf(licences);
    }
  }

  private Components() {}

  /**
   * All of it, in the order of their names; the runtime, the faces and the table of characters
   * first.
   */
  static List<Component> all() {
    Properties licences = licences();
    List<Component> all = new ArrayList<>();
    all.add(of("Java", System.getProperty("java.runtime.version", ""), licences, "java", "java"));
    all.add(of("Noto Serif SC, Noto Sans SC", "2.004", licences, "noto", "noto"));
    all.add(of("OpenCC: TSCharacters", "1.4.1", licences, "opencc", "opencc"));
    LINE.matcher(text(BUILT))
        .results()
        .map(line -> of(line.group(2), line.group(3), licences, line.group(1), line.group(2)))
        .distinct()
        .forEach(all::add);
    return all;
  }

  /** The version of a component, if it is shipped. */
  static Optional<String> version(String artifact) {
    Matcher line = LINE.matcher(text(BUILT));
    while (line.find()) {
      if (line.group(2).equals(artifact)) {
        return Optional.of(line.group(3));
      }
    }
    return Optional.empty();
  }

  /** The text of a licence, by its name. */
  static String licenceText(String licence) {
    return text("licences/" + licence + ".txt");
  }

  private static Component of(
      String name, String version, Properties licences, String group, String artifact) {
    String found = licences.getProperty(group + "/" + artifact, licences.getProperty(group, "|"));
    int bar = found.indexOf('|');
    List<String> names =
        COMMA
            .splitAsStream(found.substring(0, bar).strip())
            .filter(each -> !each.isEmpty())
            .toList();
    return new Component(name, version, names, found.substring(bar + 1).strip());
  }

  private static Properties licences() {
    Properties licences = new Properties();
    try (InputStream stream = open(LICENCES)) {
      licences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return licences;
  }

  private static String text(String resource) {
    try (InputStream stream = open(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(
        Components.class.getResourceAsStream(resource), () -> "missing " + resource);
  }
}
