package dev.aludel.catalog;

import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** A schema as text, a line for each object, so that a difference can be read. */
final class Picture {

    private Picture() {}

    static List<String> lines(Schema schema) {
        var lines = new ArrayList<String>();
        lines.add("namespaces " + schema.namespaces());
        schema.enums().forEach(each -> lines.add(each.toString()));
        schema.composites().forEach(each -> lines.add(each.toString()));
        schema.sequences().forEach(each -> lines.add(each.toString()));
        schema.tables().forEach(table -> add(table, lines));
        return lines.stream()
                .map(line -> line.replaceAll("(, )?\\w+=(Optional.empty|\\[]|None\\[])", "")
                        .replace("[, ", "[")
                        .replaceAll("Optional\\[([^\\[\\]]*)]", "$1"))
                .toList();
    }

    private static void add(Table table, List<String> lines) {
        lines.add("table " + table.name()
                + table.comment().map(text -> " -- " + text).orElse(""));
        var parts = new ArrayList<Object>(table.columns());
        table.primaryKey().ifPresent(parts::add);
        parts.addAll(table.uniques());
        parts.addAll(table.checks());
        parts.addAll(table.foreignKeys());
        parts.addAll(table.indexes());
        parts.forEach(part -> lines.add("    " + part));
    }
}
