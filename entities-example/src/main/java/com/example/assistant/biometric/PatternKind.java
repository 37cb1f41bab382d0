package com.example.assistant.biometric;

/** What a pattern describes. */
public enum PatternKind {
    FACE,
    VOICE,
    KEYSTROKES
}
