package dev.aludel.catalog;

/**
 * Something that a database says of one object and that the model has no word for.
 *
 * @param kind what is said: {@code view}, {@code privileges on}
 * @param name the object
 * @param detail its definition, privileges or text
 */
public record Fact(String kind, String name, String detail) {}
