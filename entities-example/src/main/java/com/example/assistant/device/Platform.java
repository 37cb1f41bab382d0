package com.example.assistant.device;

/** What a device runs. */
public enum Platform {
    ANDROID,
    IOS,
    LINUX,
    MACOS,
    WINDOWS,
    WEB
}
