package dev.aludel.run;

import dev.aludel.operation.Batch;
import dev.aludel.sql.Division;
import java.util.stream.Collectors;

/**
 * A batched statement as a block of a script that does what {@link Batches} does: one transaction for each
 * portion, which writes into the history where it ended, so that a run continues a script that was ended. It
 * learns of the table's key where it runs, and must run outside a transaction (the manual, "Transaction
 * Management" of PL/pgSQL).
 */
final class BatchScript {

    private static final String BLOCK = """
            DECLARE
              statement CONSTANT text := %1$s;
              met CONSTANT text := %2$s;
              names text[];
              types text[];
              columns text;
              texts text;
              high text[];
              ends text;
              low text := '';
              changed bigint;
              total bigint := 0;
            BEGIN
              IF NOT EXISTS (SELECT FROM %3$s WHERE %4$s AND completed = %5$d) THEN
                RAISE EXCEPTION 'what comes before this did not run';
              END IF;
              SELECT array_agg(attname::text ORDER BY place), array_agg(type ORDER BY place),
                     string_agg(%6$s || '.' || quote_ident(attname), ', ' ORDER BY place),
                     string_agg(%6$s || '.' || quote_ident(attname) || '::text', ', ' ORDER BY place)
                INTO names, types, columns, texts FROM (
            %7$s) AS key;
              IF names IS NULL THEN
                RAISE EXCEPTION 'this cannot be run in batches: its table must be there, and have a primary key or a unique one without nulls';
              ELSIF names && ARRAY[%8$s]::text[] THEN
                RAISE EXCEPTION 'this cannot be run in batches: it must not change the key, in whose order it goes through the table';
              END IF;
              LOOP
                EXECUTE 'SELECT ARRAY[' || texts || '] ' || met || low || ' ORDER BY ' || columns || ' OFFSET %9$d LIMIT 1'
                  INTO high;
                SELECT string_agg(quote_literal(value) || '::' || type, ', ' ORDER BY place)
                  INTO ends FROM unnest(high, types) WITH ORDINALITY AS key (value, type, place) WHERE high IS NOT NULL;
                EXECUTE statement || low || coalesce(' AND (' || columns || ') <= (' || ends || ')', '');
                GET DIAGNOSTICS changed = ROW_COUNT;
                total := total + changed;
                IF high IS NULL THEN
                  UPDATE %3$s SET completed = %10$d, completed_hash = '%11$s', batch_key = NULL, batch_rows = NULL
                    WHERE %4$s;
                  COMMIT;
                  EXIT;
                END IF;
                UPDATE %3$s SET batch_key = ARRAY[%12$s] || high, batch_rows = total WHERE %4$s;
                COMMIT;
                low := ' AND (' || columns || ') > (' || ends || ')';
                PERFORM pg_sleep(%13$s);
              END LOOP;
            END""";

    private BatchScript() {}

    /**
     * @param row the condition for the history's row
     * @param before how far the revision has got
     * @param after how far it will have got
     */
    static String of(Batch batch, Division division, String history, String row, Progress before, Progress after) {
        String block = BLOCK.formatted(
                quoted("sql", division.statement()),
                quoted("sql", division.met()),
                history,
                row,
                before.completed(),
                quoted("sql", division.alias()),
                Portions.KEY
                        .replace("?", quoted("sql", division.table()))
                        .indent(6)
                        .stripTrailing(),
                division.assigned().stream().map(name -> quoted("sql", name)).collect(Collectors.joining(", ")),
                batch.size() - 1,
                after.completed(),
                after.hash(),
                quoted("sql", division.table()),
                batch.pause().toMillis() / 1000.0);
        return "DO " + quoted("aludel", "\n" + block + "\n");
    }

    /** In dollars, with a number behind the tag where the text has the tag itself. */
    private static String quoted(String tag, String text) {
        String dollars = "$" + tag + "$";
        for (int i = 1; (text + "$").contains(dollars); i++) {
            dollars = "$" + tag + i + "$";
        }
        return dollars + text + dollars;
    }
}
