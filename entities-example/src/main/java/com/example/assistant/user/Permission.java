package com.example.assistant.user;

/** What a role allows. */
public enum Permission {
    READ_CONVERSATIONS,
    RUN_SYNTHESIS,
    MANAGE_AGENTS,
    MANAGE_ALERTS,
    MANAGE_KEYS,
    READ_AUDIT_LOG
}
