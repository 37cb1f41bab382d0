package dev.aludel.run;

import dev.aludel.revision.Header;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * Looks, before anything runs, whether files were edited after they ran.
 *
 * @param applied what has run in a database with these rows in its version table
 * @param allowed whether such files are taken as they are now, which the history then says, instead of refused
 */
public record EditCheck(Function<SortedSet<String>, List<Header>> applied, boolean allowed) {}
