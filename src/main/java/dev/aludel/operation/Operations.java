package dev.aludel.operation;

/** The verbs that a Java revision calls. */
public interface Operations {}
