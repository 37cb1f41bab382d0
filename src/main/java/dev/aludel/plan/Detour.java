package dev.aludel.plan;

import dev.aludel.operation.Execute;
import dev.aludel.schema.Definition;
import dev.aludel.schema.Literal;
import dev.aludel.schema.ObjectName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Statements that take something out of the way for a while. Only what was there is restored: a database that never
 * had the view gets none, so that the revision runs on an empty one too. What was absent is remembered in a setting of
 * the transaction, under a name that hangs on the object alone; where it is forgotten, everything is restored.
 */
final class Detour {

    private Detour() {}

    static Execute drop(Definition definition) {
        String setting = setting(definition.object());
        return block("""
                 BEGIN -- %s makes way, and is restored below
                %s
                    PERFORM set_config('%s', 'there', true);
                EXCEPTION WHEN undefined_object OR undefined_table OR undefined_function OR invalid_schema_name THEN
                    PERFORM set_config('%s', 'absent', true);
                END\s""".formatted(line(definition.object()), body(definition.drop()), setting, setting));
    }

    /** @param root what was dropped explicitly, with which these statements' object went */
    static Execute restore(ObjectName root, List<String> create) {
        return block("""
                 BEGIN -- %s, if it was there
                    IF current_setting('%s', true) = 'absent' THEN
                        RETURN;
                    END IF;
                %s
                END\s""".formatted(line(root), setting(root), body(create)));
    }

    /** What went with a table or column long ago is restored if what it needs is still there. */
    static Execute attempt(Definition definition) {
        String name = line(definition.object());
        return block("""
                 BEGIN -- %s went with what it hung on
                %s
                EXCEPTION WHEN undefined_object OR undefined_table OR undefined_function OR undefined_column
                        OR invalid_schema_name THEN
                    RAISE WARNING '%s is not restored: %%', SQLERRM;
                END\s""".formatted(
                        name, body(definition.create()), name.replace("'", "''").replace("%", "%%")));
    }

    private static Execute block(String body) {
        return new Execute("DO " + Literal.dollars("aludel", body), true);
    }

    private static String body(List<String> statements) {
        return statements.stream().map(sql -> "    " + sql + ";").collect(Collectors.joining("\n"));
    }

    private static String line(ObjectName object) {
        return object.toString().replaceAll("\\R", " ");
    }

    private static String setting(ObjectName object) {
        var sum = new CRC32();
        sum.update(object.toString().getBytes(StandardCharsets.UTF_8));
        return "aludel.s_%08x".formatted(sum.getValue());
    }
}
