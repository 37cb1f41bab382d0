package dev.aludel.revision;

/** What can be wrong with revisions: with the graph, with an identifier, with a file, with a body. */
public sealed interface RevisionFault permits GraphFault, TargetFault, FileFault, BodyFault {

    <R> R accept(Visitor<R> visitor);

    /** One method for each fault and no default, so that a new fault breaks the build. */
    interface Visitor<R>
            extends GraphFault.Visitor<R>, TargetFault.Visitor<R>, FileFault.Visitor<R>, BodyFault.Visitor<R> {}
}
