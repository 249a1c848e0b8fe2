package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.yandu.search.Expression;
import org.yandu.search.Expression.All;
import org.yandu.search.Expression.Any;
import org.yandu.search.Expression.Near;
import org.yandu.search.Expression.Pattern;
import org.yandu.search.Part;

/**
 * The documents in which an expression may be found, since they have the characters for it. Goes
 * forward only.
 */
final class Documents {

  private final List<StringPostings> strings = new ArrayList<>();
  private final List<Documents> inner = new ArrayList<>();

  /** Whether one of the inner ones is enough. */
  private final boolean any;

  Documents(Terms terms, Expression expression) throws IOException {
    any = expression instanceof Any;
    for (Part part : parts(expression)) {
      strings.add(new StringPostings(terms, part.folded()));
    }
    for (Expression each : inner(expression)) {
      inner.add(new Documents(terms, each));
    }
  }

  private static List<Part> parts(Expression expression) {
    return expression instanceof Pattern pattern ? pattern.parts() : List.of();
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
      for (StringPostings each : strings) {
        candidate = each.documentFrom(candidate);
      }
      for (Documents each : inner) {
        candidate = each.from(candidate);
      }
    } while (candidate != before && candidate != DocIdSetIterator.NO_MORE_DOCS);
    return candidate;
  }
}
