package com.example.assistant.conversation;

/** What a person thought of an answer. Stored by its position: add new ones at the end. */
public enum Rating {
    BAD,
    FAIR,
    GOOD
}
