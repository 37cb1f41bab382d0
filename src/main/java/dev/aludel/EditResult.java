package dev.aludel;

import java.util.List;

/** @param revisions those whose files are to be edited */
public record EditResult(List<RevisionSummary> revisions) {}
