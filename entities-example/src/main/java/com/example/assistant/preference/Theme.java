package com.example.assistant.preference;

/** The colours of the user interface. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
