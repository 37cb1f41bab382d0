package dev.aludel;

import java.util.List;

/** @param heads the revisions that no other revision revises */
public record HeadsResult(List<RevisionSummary> heads) {}
