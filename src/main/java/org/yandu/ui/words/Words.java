package org.yandu.ui.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the interface in one language. */
public final class Words {

  private final ResourceBundle bundle;
  private final Locale locale;

  /**
   * @param locale Chinese or English; any other language is answered in Chinese
   */
  public Words(Locale locale) {
    this.locale = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
    this.bundle =
        ResourceBundle.getBundle(
            "org.yandu.ui.words.words",
            this.locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Locale locale() {
    return locale;
  }

  /**
   * The words for a key, with arguments in place of {0}, {1} …
   *
   * @throws java.util.MissingResourceException if the key does not exist
   */
  public String of(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }
}
