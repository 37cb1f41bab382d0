package com.example.assistant.synthesis;

/** Where a task is. A type of its own in the database. */
public enum SynthesisStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
}
