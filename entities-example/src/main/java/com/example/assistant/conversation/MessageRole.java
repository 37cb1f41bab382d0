package com.example.assistant.conversation;

/** Who speaks. */
public enum MessageRole {
    SYSTEM,
    USER,
    ASSISTANT,
    TOOL
}
