package dev.aludel.cli.renamed.after;

enum Feeling {
    SAD,
    GLAD
}
