package dev.aludel.cli.renamed.twin;

enum Mood {
    SAD,
    HAPPY
}
