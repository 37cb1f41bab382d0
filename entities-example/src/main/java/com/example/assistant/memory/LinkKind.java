package com.example.assistant.memory;

/** How one memory bears on another. */
public enum LinkKind {
    SUPPORTS,
    CONTRADICTS,
    REPLACES
}
