package dev.aludel.revision;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What can be wrong with an identifier, or with going where it points from where the database is. */
public sealed interface TargetFault extends RevisionFault {

    /**
     * A text that cannot be an id or a label.
     *
     * @param file where it was read, when it was
     */
    record InvalidId(String id, Optional<Path> file, IdProblem problem) implements TargetFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * No revision, label or prefix of an id.
     *
     * @param candidates the revisions whose ids begin most like it
     */
    record UnknownId(String identifier, List<Place> candidates) implements TargetFault {

        public UnknownId {
            candidates = List.copyOf(candidates);
        }

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * What stands before the {@code @} is neither a label nor a revision.
     */
    record UnknownBranch(String identifier, String branch) implements TargetFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code branch@revision} where the revision is not in the branch's lineage.
     */
    record NotOnBranch(String identifier, Place revision, String branch) implements TargetFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Several ids begin so.
     */
    record AmbiguousPrefix(String prefix, List<Place> candidates) implements TargetFault {

        public AmbiguousPrefix {
            candidates = List.copyOf(candidates);
        }

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One head is asked for and there are several.
     */
    record MultipleHeads(String identifier, List<Place> heads) implements TargetFault {

        public MultipleHeads {
            heads = List.copyOf(heads);
        }

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Fewer revisions than {@code +N} or {@code -N} asks for.
     *
     * @param asked the N
     * @param walked how many there are
     */
    record RelativeOverrun(String identifier, int asked, int walked) implements TargetFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A relative identifier that meets a fork or a merge point and no branch that says which way.
     *
     * @param at where; nowhere is the base
     * @param choices the ways from there
     * @param alternatives identifiers that say which way, and lead somewhere
     */
    record AmbiguousWalk(String identifier, Optional<Place> at, List<Place> choices, List<String> alternatives)
            implements TargetFault {

        public AmbiguousWalk {
            choices = List.copyOf(choices);
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A relative identifier where the database has several current revisions.
     *
     * @param alternatives identifiers that say which of them, and lead somewhere
     */
    record AmbiguousCurrent(String identifier, List<Place> current, List<String> alternatives) implements TargetFault {

        public AmbiguousCurrent {
            current = List.copyOf(current);
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A downgrade to a revision that the database does not have.
     */
    record NotADowngradeTarget(String identifier, List<Place> current) implements TargetFault {

        public NotADowngradeTarget {
            current = List.copyOf(current);
        }

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Two targets of which one already implies the other.
     *
     * @param lower what one of them points at
     * @param upper what the other one points at, which stands on it
     */
    record OverlappingTargets(String identifier, String other, Place lower, Place upper) implements TargetFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A range whose ends are not on one line.
     *
     * @param lower those of its lower end that are not below the upper end
     */
    record NotAnAncestor(String range, List<Place> lower) implements TargetFault {

        public NotAnAncestor {
            lower = List.copyOf(lower);
        }

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A text that is not {@code a:b}, {@code a:}, {@code :b} or {@code :}.
     */
    record NotARange(String text) implements TargetFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The version table names revisions that the files do not have.
     *
     * @param rows all its rows, in order
     * @param unknown those without a file
     */
    record DatabaseAtUnknownRevision(List<String> rows, List<String> unknown) implements TargetFault {

        public DatabaseAtUnknownRevision {
            rows = List.copyOf(rows);
            unknown = List.copyOf(unknown);
        }

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The version table names a revision that another one has taken the place of, together with others.
     *
     * @param row the revision that the database is at
     * @param into the one that has taken its place
     */
    record DatabaseInSquashed(String row, Place into) implements TargetFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A range that cannot become one revision.
     *
     * @param range as it was written
     * @param reason what is in the way
     * @param revision the revision that is concerned
     * @param other the other one, in the range or outside
     */
    record NotSquashable(String range, SquashProblem reason, Place revision, Optional<Place> other)
            implements TargetFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method for each of these faults. */
    interface Visitor<R> {

        R visit(InvalidId fault);

        R visit(UnknownId fault);

        R visit(UnknownBranch fault);

        R visit(NotOnBranch fault);

        R visit(AmbiguousPrefix fault);

        R visit(MultipleHeads fault);

        R visit(RelativeOverrun fault);

        R visit(AmbiguousWalk fault);

        R visit(AmbiguousCurrent fault);

        R visit(NotADowngradeTarget fault);

        R visit(OverlappingTargets fault);

        R visit(NotAnAncestor fault);

        R visit(NotARange fault);

        R visit(DatabaseAtUnknownRevision fault);

        R visit(DatabaseInSquashed fault);

        R visit(NotSquashable fault);
    }
}
