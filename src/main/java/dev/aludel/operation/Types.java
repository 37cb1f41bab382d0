package dev.aludel.operation;

import dev.aludel.schema.Type;

/**
 * PostgreSQL's types, for revisions to import statically. Each is a column of that type, to which more
 * may be said: {@code varchar(50).notNull().defaultTo("'dark'")}. What has no method of its own here,
 * as the types of extensions and one's own, is {@link #type(String)}.
 */
public final class Types {

    private Types() {}

    /** Two bytes. */
    public static ColumnBuilder smallint() {
        return type("smallint");
    }

    /** Four bytes. */
    public static ColumnBuilder integer() {
        return type("integer");
    }

    /** Eight bytes. */
    public static ColumnBuilder bigint() {
        return type("bigint");
    }

    /** Any number of digits. */
    public static ColumnBuilder numeric() {
        return type("numeric");
    }

    /** Whole numbers of at most so many digits. */
    public static ColumnBuilder numeric(int precision) {
        return type("numeric(" + precision + ")");
    }

    /** @param scale how many of the digits stand after the point */
    public static ColumnBuilder numeric(int precision, int scale) {
        return type("numeric(" + precision + "," + scale + ")");
    }

    /** A floating point number of four bytes. */
    public static ColumnBuilder real() {
        return type("real");
    }

    /** A floating point number of eight bytes. */
    public static ColumnBuilder doublePrecision() {
        return type("double precision");
    }

    public static ColumnBuilder money() {
        return type("money");
    }

    /** {@code boolean}. */
    public static ColumnBuilder bool() {
        return type("boolean");
    }

    /** {@code char(length)}: padded with spaces. */
    public static ColumnBuilder character(int length) {
        return type("character(" + length + ")");
    }

    /** {@code varchar} without a limit. */
    public static ColumnBuilder varchar() {
        return type("varchar");
    }

    /** {@code varchar(length)}. */
    public static ColumnBuilder varchar(int length) {
        return type("varchar(" + length + ")");
    }

    public static ColumnBuilder text() {
        return type("text");
    }

    public static ColumnBuilder bytea() {
        return type("bytea");
    }

    public static ColumnBuilder date() {
        return type("date");
    }

    /** {@code time without time zone}. */
    public static ColumnBuilder time() {
        return type("time");
    }

    /** @param precision digits of the second's fraction */
    public static ColumnBuilder time(int precision) {
        return type("time(" + precision + ")");
    }

    /** {@code time with time zone}. */
    public static ColumnBuilder timetz() {
        return type("timetz");
    }

    /** @param precision digits of the second's fraction */
    public static ColumnBuilder timetz(int precision) {
        return type("timetz(" + precision + ")");
    }

    /** {@code timestamp without time zone}. */
    public static ColumnBuilder timestamp() {
        return type("timestamp");
    }

    /** @param precision digits of the second's fraction */
    public static ColumnBuilder timestamp(int precision) {
        return type("timestamp(" + precision + ")");
    }

    /** {@code timestamp with time zone}. */
    public static ColumnBuilder timestamptz() {
        return type("timestamptz");
    }

    /** @param precision digits of the second's fraction */
    public static ColumnBuilder timestamptz(int precision) {
        return type("timestamptz(" + precision + ")");
    }

    public static ColumnBuilder interval() {
        return type("interval");
    }

    /** @param precision digits of the second's fraction */
    public static ColumnBuilder interval(int precision) {
        return type("interval(" + precision + ")");
    }

    public static ColumnBuilder uuid() {
        return type("uuid");
    }

    public static ColumnBuilder json() {
        return type("json");
    }

    public static ColumnBuilder jsonb() {
        return type("jsonb");
    }

    public static ColumnBuilder xml() {
        return type("xml");
    }

    public static ColumnBuilder inet() {
        return type("inet");
    }

    public static ColumnBuilder cidr() {
        return type("cidr");
    }

    public static ColumnBuilder macaddr() {
        return type("macaddr");
    }

    /** {@code bit(length)}. */
    public static ColumnBuilder bit(int length) {
        return type("bit(" + length + ")");
    }

    /** {@code bit varying} without a limit. */
    public static ColumnBuilder varbit() {
        return type("varbit");
    }

    /** {@code bit varying(length)}. */
    public static ColumnBuilder varbit(int length) {
        return type("varbit(" + length + ")");
    }

    public static ColumnBuilder tsvector() {
        return type("tsvector");
    }

    /**
     * Any type, as SQL spells it: {@code type("mood")}, {@code type("audit.\"Odd\"")},
     * {@code type("geometry(Point,4326)")}.
     *
     * @throws OperationException when it is no type
     */
    public static ColumnBuilder type(String sql) {
        return ColumnBuilder.of(Refusal.guard("type", () -> Type.parse(sql)));
    }
}
