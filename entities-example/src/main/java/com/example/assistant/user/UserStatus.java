package com.example.assistant.user;

/** Where an account is in its life. */
public enum UserStatus {
    INVITED,
    ACTIVE,
    SUSPENDED,
    CLOSED
}
