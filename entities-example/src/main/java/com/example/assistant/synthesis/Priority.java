package com.example.assistant.synthesis;

/** Who goes first. Stored by its position, so that the queue can sort by it. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH
}
