package dev.aludel.entity.model.basic;

/** A value with a user type that {@code package-info} registers. */
public record Money(long cents) {}
