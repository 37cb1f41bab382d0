package dev.aludel.diff;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.MadeName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sequences that follow a rename: {@code table_column_seq}, the one that PostgreSQL makes for a
 * serial or identity column, and {@code table_seq}, the one that Hibernate asks for. One that no column owns follows
 * only to a name that is wanted, and none whose old name still is.
 */
final class FollowingSequences {

    private static final Pattern NUMBERED = Pattern.compile("seq\\d*$", Pattern.CASE_INSENSITIVE);

    private final Schema current;
    private final Renaming renaming;
    private final Set<QualifiedName> wanted = new HashSet<>();
    private final Set<QualifiedName> taken = new HashSet<>();

    private FollowingSequences(Schema current, List<Sequence> identities, Schema wanted, Renaming renaming) {
        this.current = current;
        this.renaming = renaming;
        wanted.sequences().forEach(each -> this.wanted.add(each.name()));
        renaming.applied(current).sequences().forEach(each -> taken.add(each.name()));
        renaming.applied(current).tables().forEach(each -> taken.add(each.name()));
        identities.forEach(each -> taken.add(each.name()));
    }

    /**
     * The renames with those of sequences that follow.
     *
     * @param identities the sequences behind identity columns, which are not in the picture
     */
    static Renaming added(Schema current, List<Sequence> identities, Schema wanted, Renaming renaming) {
        if (renaming.isEmpty()) {
            return renaming;
        }
        var following = new FollowingSequences(current, identities, wanted, renaming);
        var more = new ArrayList<Rename>();
        for (Sequence sequence :
                Stream.concat(current.sequences().stream(), identities.stream()).toList()) {
            if (renaming.sequence(sequence.name()).equals(sequence.name())) {
                following
                        .follower(sequence)
                        .ifPresent(name -> more.add(new Rename.OfSequence(sequence.name(), name.name())));
            }
        }
        return renaming.and(more);
    }

    private Optional<QualifiedName> follower(Sequence sequence) {
        QualifiedName name = sequence.name();
        boolean owned = sequence.ownedBy().isPresent();
        Stream<String> names = owned ? owned(sequence.ownedBy().get(), name) : free(name);
        return names.map(name::sibling)
                .filter(each -> !each.equals(name) && !wanted.contains(name))
                .filter(each -> owned || wanted.contains(each))
                .filter(taken::add)
                .findFirst();
    }

    private Stream<String> owned(ColumnName owner, QualifiedName sequence) {
        return of(owner.table(), owner.column(), sequence.name());
    }

    private Stream<String> free(QualifiedName sequence) {
        List<Table> moved = current.tables().stream()
                .filter(table -> renaming.touches(table.name())
                        && table.name().namespace().equals(sequence.namespace()))
                .toList();
        return moved.stream()
                .flatMap(table -> Stream.concat(
                                Stream.of(""), table.columns().stream().map(Column::name))
                        .flatMap(column -> of(table.name(), column, sequence.name())));
    }

    /** The new name, when the old one was made of a table and a column, in whatever case its end is written. */
    private Stream<String> of(QualifiedName table, String column, String sequence) {
        Matcher end = NUMBERED.matcher(sequence);
        if (!end.find()) {
            return Stream.empty();
        }
        boolean same = lower(sequence).equals(lower(MadeName.of(table.name(), column, end.group())));
        return same
                ? Stream.of(MadeName.of(
                        renaming.table(table).name(),
                        column.isEmpty() ? "" : renaming.column(table, column),
                        end.group()))
                : Stream.empty();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
