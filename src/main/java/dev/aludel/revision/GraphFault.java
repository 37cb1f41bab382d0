package dev.aludel.revision;

import java.util.List;

/** What can be wrong with the graph that the files span. */
public sealed interface GraphFault extends RevisionFault {

    /**
     * Several files claim one id.
     *
     * @param revisions those that claim it
     */
    record DuplicateId(String id, List<Place> revisions) implements GraphFault {

        public DuplicateId {
            revisions = List.copyOf(revisions);
        }

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A branch label is given twice, or is also an id.
     *
     * @param revisions those that have it; first the one whose id it is, if it is one's
     */
    record DuplicateLabel(String label, List<Place> revisions) implements GraphFault {

        public DuplicateLabel {
            revisions = List.copyOf(revisions);
        }

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A revision names one that is not there.
     *
     * @param revision the one that names it
     * @param parent what it names
     * @param dependency whether as a dependency, and not as a down-revision
     */
    record MissingParent(Place revision, String parent, boolean dependency) implements GraphFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Revisions that come before themselves.
     *
     * @param revisions each revises (or depends on) the next, and the last one the first
     * @param dependency whether a dependency has a part in it
     */
    record Cycle(List<Place> revisions, boolean dependency) implements GraphFault {

        public Cycle {
            revisions = List.copyOf(revisions);
        }

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A revision names itself.
     *
     * @param dependency whether as a dependency, and not as a down-revision
     */
    record SelfLoop(Place revision, boolean dependency) implements GraphFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method for each of these faults. */
    interface Visitor<R> {

        R visit(DuplicateId fault);

        R visit(DuplicateLabel fault);

        R visit(MissingParent fault);

        R visit(Cycle fault);

        R visit(SelfLoop fault);
    }
}
