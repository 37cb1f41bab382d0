package com.example.assistant.alert;

/** How loud an alert is. A type of its own in the database. */
public enum AlertSeverity {
    INFO,
    WARNING,
    CRITICAL,
    EMERGENCY
}
