package dev.aludel.mutation.model;

/** A native enum. */
enum Mood {
    GLAD,
    SAD
}
