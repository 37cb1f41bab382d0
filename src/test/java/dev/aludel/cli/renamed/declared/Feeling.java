package dev.aludel.cli.renamed.declared;

import dev.aludel.RenamedFrom;

@RenamedFrom("mood")
enum Feeling {
    SAD,
    @RenamedFrom("HAPPY")
    GLAD
}
