package com.example.assistant.encryption;

/** What a key may still be used for. */
public enum KeyState {
    /** To encrypt and to decrypt. */
    ACTIVE,
    /** To decrypt only. */
    RETIRED,
    /** For nothing: the key material is gone. */
    DESTROYED
}
