package com.example.assistant.alert;

/** How a reading is held against the threshold. */
public enum Comparison {
    ABOVE,
    BELOW
}
