package dev.aludel.diff;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is accepted of an object that gets another name, or that speaks of one that does. The texts follow as far as the
 * names stand in them as words; where more differs, the difference is found again.
 */
final class RenamedEntry {

    private RenamedEntry() {}

    static Accepted of(Accepted entry, Renaming renaming) {
        Subject subject = entry.subject();
        var renamed = new Subject(subject.kind(), subject.table().map(renaming::table), name(subject, renaming));
        String database = entry.database();
        String entities = entry.entities();
        for (Rename each : renaming.renames()) {
            if (isSpokenOf(each, subject)) {
                database = followed(database, each);
                entities = followed(entities, each);
            }
        }
        return database.equals(entities)
                ? entry
                : new Accepted(renamed, entry.attribute(), database, entities, entry.why());
    }

    private static QualifiedName name(Subject subject, Renaming renaming) {
        return switch (subject.kind()) {
            case TABLE -> renaming.table(subject.name());
            case SEQUENCE -> renaming.sequence(subject.name());
            case ENUM, COMPOSITE -> renaming.type(subject.name());
            case COLUMN ->
                QualifiedName.of(renaming.column(
                        subject.table().orElseThrow(), subject.name().name()));
            case NAMESPACE, PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY, INDEX -> subject.name();
        };
    }

    /** Columns in what belongs to their table, tables in foreign keys, and types in columns. */
    private static boolean isSpokenOf(Rename rename, Subject subject) {
        if (rename instanceof Rename.OfColumn column) {
            return subject.table().filter(column.place()::equals).isPresent()
                    && subject.kind() != Difference.Kind.COLUMN;
        }
        return rename instanceof Rename.OfTable && subject.kind() == Difference.Kind.FOREIGN_KEY
                || rename instanceof Rename.OfType && subject.kind() == Difference.Kind.COLUMN;
    }

    private static String followed(String text, Rename rename) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(rename.old()) + "(?![\\w$])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(rename.to()));
    }
}
