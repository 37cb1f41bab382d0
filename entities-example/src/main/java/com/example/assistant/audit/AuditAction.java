package com.example.assistant.audit;

/** What was done. */
public enum AuditAction {
    CREATE,
    READ,
    UPDATE,
    DELETE,
    EXPORT
}
