package dev.aludel.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The text of SQL revisions as that of one: their sections one after the other, comments and marks included. */
final class SqlSquash {

    private SqlSquash() {}

    static String write(Draft draft, List<RevisionFile> files) {
        var backwards = new ArrayList<>(files);
        Collections.reverse(backwards);
        return SqlWriter.write(draft, section(files, Direction.UPGRADE), section(backwards, Direction.DOWNGRADE));
    }

    private static String section(List<RevisionFile> files, Direction direction) {
        var text = new StringBuilder();
        for (RevisionFile file : files) {
            String section = SqlMigration.section(file.path(), direction);
            if (section.isEmpty()) {
                continue;
            }
            Header header = file.header();
            text.append(text.length() == 0 ? "" : "\n")
                    .append("-- of ")
                    .append(header.id())
                    .append(": ")
                    .append(Comments.line(header.message()))
                    .append('\n')
                    .append(section)
                    .append('\n');
        }
        return text.toString();
    }
}
