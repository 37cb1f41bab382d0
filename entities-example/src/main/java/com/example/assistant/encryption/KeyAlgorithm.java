package com.example.assistant.encryption;

/** The ciphers in use. */
public enum KeyAlgorithm {
    AES_256_GCM,
    CHACHA20_POLY1305
}
