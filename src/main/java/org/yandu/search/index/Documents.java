package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.yandu.search.Expression;
import org.yandu.search.Expression.All;
import org.yandu.search.Expression.Any;
import org.yandu.search.Expression.Near;
import org.yandu.search.Expression.Pattern;
import org.yandu.search.Part;

/**
 * The documents in which an expression may be found, since they have the pairs of neighbouring
 * characters for it. Goes forward only.
 */
final class Documents {

  /** Rarest first. */
  private final List<Postings> postings = new ArrayList<>();

  private final List<Documents> inner = new ArrayList<>();

  /** Whether one of the inner ones is enough. */
  private final boolean any;

  /** Whether something stands nowhere that must stand somewhere. */
  private boolean none;

  Documents(LeafReader segment, Expression expression) throws IOException {
    any = expression instanceof Any;
    for (String each : grams(expression)) {
      Optional<Postings> found = Postings.of(segment.terms(field(each)), each, PostingsEnum.NONE);
      none |= found.isEmpty();
      found.ifPresent(postings::add);
    }
    postings.sort(Comparator.comparingLong(Postings::frequency));
    for (Expression each : inner(expression)) {
      inner.add(new Documents(segment, each));
    }
  }

  /** Where a character stands, or a pair. */
  static String field(String characters) {
    return characters.codePointCount(0, characters.length()) == 1
        ? ReportDocument.TEXT
        : ReportDocument.PAIRS;
  }

  /** Every pair in the strings of a pattern that is indexed, and of characters without one each. */
  private static Set<String> grams(Expression expression) {
    Set<String> grams = new TreeSet<>();
    if (expression instanceof Pattern pattern) {
      for (Part part : pattern.parts()) {
        int[] characters = part.folded().codePoints().toArray();
        boolean paired = false;
        for (int at = 0; at < characters.length; at++) {
          boolean pair =
              at + 1 < characters.length && PairTokens.isPair(characters[at], characters[at + 1]);
          if (pair) {
            grams.add(new String(characters, at, 2));
          } else if (!paired) {
            grams.add(Character.toString(characters[at]));
          }
          paired = pair;
        }
      }
    }
    return grams;
  }

  private static List<Expression> inner(Expression expression) {
    if (expression instanceof All all) {
      return all.wanted();
    } else if (expression instanceof Any each) {
      return each.choices();
    } else if (expression instanceof Near near) {
      return List.of(near.left(), near.right());
    } else {
      return List.of();
    }
  }

  /**
   * The first of them from a number on.
   *
   * @param document not before any that was asked for
   * @return its number, or {@link DocIdSetIterator#NO_MORE_DOCS}
   */
  int from(int document) throws IOException {
    if (none) {
      return DocIdSetIterator.NO_MORE_DOCS;
    }
    if (any) {
      int first = DocIdSetIterator.NO_MORE_DOCS;
      for (Documents each : inner) {
        first = Math.min(first, each.from(document));
      }
      return first;
    }
    int candidate = document;
    int before;
    do {
      before = candidate;
      candidate = Postings.documentFrom(postings, candidate);
      for (Documents each : inner) {
        candidate = each.from(candidate);
      }
    } while (candidate != before && candidate != DocIdSetIterator.NO_MORE_DOCS);
    return candidate;
  }
}
