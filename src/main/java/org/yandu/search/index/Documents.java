package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.yandu.search.Expression;
import org.yandu.search.Expression.All;
import org.yandu.search.Expression.Any;
import org.yandu.search.Expression.Near;
import org.yandu.search.Expression.Pattern;
import org.yandu.search.Part;

/** The documents in which an expression may be found, since they have what its strings need. */
final class Documents implements DocumentSequence {

  private final DocumentSequence[] inner;

  /** Whether one of them is enough. */
  private final boolean any;

  /**
   * @param strings all those of the expression
   */
  Documents(DocumentStrings strings, Expression expression) throws IOException {
    any = expression instanceof Any;
    List<DocumentSequence> all = new ArrayList<>();
    if (expression instanceof Pattern pattern) {
      List<StringPostings> parts = new ArrayList<>();
      for (Part part : pattern.parts()) {
        parts.add(strings.of(part.folded()));
      }
      parts.sort(Comparator.comparingLong(StringPostings::frequency));
      all.addAll(parts);
    }
    for (Expression each : inner(expression)) {
      all.add(new Documents(strings, each));
    }
    inner = all.toArray(DocumentSequence[]::new);
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

  @Override
  public int documentFrom(int document) throws IOException {
    if (!any) {
      return DocumentSequence.documentFrom(inner, document);
    }
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (DocumentSequence each : inner) {
      first = Math.min(first, each.documentFrom(document));
    }
    return first;
  }
}
