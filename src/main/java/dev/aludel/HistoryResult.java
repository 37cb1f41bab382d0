package dev.aludel;

import java.util.List;

/** @param revisions all revisions asked for, newest first: each before those that it revises */
public record HistoryResult(List<RevisionSummary> revisions) {}
