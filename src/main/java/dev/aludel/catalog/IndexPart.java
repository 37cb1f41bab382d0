package dev.aludel.catalog;

import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.SortOrder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One key or included column of an index, with what all rows of that index say alike.
 *
 * @param index the index, with this key alone
 * @param included whether the key is only carried along
 */
record IndexPart(Index index, boolean included) {

    IndexPart(Row row) throws SQLException {
        this(
                new Index(
                        row.text("name"),
                        row.flag("is_unique"),
                        row.text("method"),
                        List.of(key(row)),
                        List.of(),
                        row.flag("nulls_not_distinct"),
                        row.optional("predicate").map(ExpressionText::of),
                        row.texts("parameters")),
                row.flag("included"));
    }

    /** The indexes that these parts, in order, make up. */
    static List<Index> indexes(List<IndexPart> parts) {
        var byName = new LinkedHashMap<String, List<IndexPart>>();
        parts.forEach(part -> byName.computeIfAbsent(part.index().name(), name -> new ArrayList<>())
                .add(part));
        return byName.values().stream().map(IndexPart::together).toList();
    }

    private static Index together(List<IndexPart> parts) {
        Index any = parts.get(0).index();
        Map<Boolean, List<IndexKey>> keys =
                new LinkedHashMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
        for (IndexPart part : parts) {
            keys.get(part.included()).addAll(part.index().keys());
        }
        return new Index(
                any.name(),
                any.unique(),
                any.method(),
                keys.get(false),
                keys.get(true).stream().map(IndexKey::text).toList(),
                any.nullsNotDistinct(),
                any.predicate(),
                any.parameters());
    }

    private static IndexKey key(Row row) throws SQLException {
        boolean expression = row.optional("expression").isPresent();
        return new IndexKey(
                expression ? ExpressionText.ofKey(row.text("expression")) : row.text("column_name"),
                expression,
                row.helper("collation"),
                row.helper("operator_class"),
                order(row.flag("descending"), row.flag("nulls_first")));
    }

    private static SortOrder order(boolean descending, boolean nullsFirst) {
        if (descending) {
            return nullsFirst ? SortOrder.DESC : SortOrder.DESC_NULLS_LAST;
        }
        return nullsFirst ? SortOrder.ASC_NULLS_FIRST : SortOrder.ASC;
    }
}
