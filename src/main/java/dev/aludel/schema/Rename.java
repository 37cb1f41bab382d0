package dev.aludel.schema;

/**
 * One object that gets another name within its namespace, table or type. What holds it is named as it
 * was before any rename, so that the order in which renames are said does not matter.
 */
public sealed interface Rename {

    /** The new name, alone. */
    String to();

    /** The old name, alone. */
    String old();

    /** What the name is unique in, among names of the same kind: a namespace, a table, or a type. */
    QualifiedName place();

    /** The object as it is: {@code users}, {@code users.mail}, {@code mood.happy}. */
    String what();

    /** As it is said on a command line: {@code users.mail=email}. A part that holds a dot, a quote or a sign of equality is quoted. */
    default String text() {
        return what() + "=" + part(to());
    }

    private static String part(String name) {
        boolean plain = name.indexOf('.') < 0 && name.indexOf('"') < 0 && name.indexOf('=') < 0 && !name.isEmpty();
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String named(QualifiedName name) {
        return name.inDefaultNamespace() ? part(name.name()) : part(name.namespace()) + "." + part(name.name());
    }

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind and no default, so that a new kind breaks the build. */
    interface Visitor<R> {

        R visit(OfTable rename);

        R visit(OfColumn rename);

        R visit(OfSequence rename);

        R visit(OfType rename);

        R visit(OfValue rename);
    }

    /** A rename of what stands in a namespace. */
    sealed interface OfWhole extends Rename {

        /** The object. */
        QualifiedName from();

        @Override
        default String old() {
            return from().name();
        }

        @Override
        default QualifiedName place() {
            return from().sibling("*");
        }

        @Override
        default String what() {
            return named(from());
        }
    }

    /**
     * @param from the table
     * @param to its new name
     */
    record OfTable(QualifiedName from, String to) implements OfWhole {

        public OfTable {
            Require.name(to);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * @param from the column, in the table's name before any rename
     * @param to its new name
     */
    record OfColumn(ColumnName from, String to) implements Rename {

        public OfColumn {
            Require.name(to);
        }

        @Override
        public String old() {
            return from.column();
        }

        @Override
        public QualifiedName place() {
            return from.table();
        }

        @Override
        public String what() {
            return named(from.table()) + "." + part(from.column());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * @param from the sequence
     * @param to its new name
     */
    record OfSequence(QualifiedName from, String to) implements OfWhole {

        public OfSequence {
            Require.name(to);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * @param from the enum or composite type
     * @param to its new name
     */
    record OfType(QualifiedName from, String to) implements OfWhole {

        public OfType {
            Require.name(to);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * @param type the enum, in its name before any rename
     * @param from the value
     * @param to its new name
     */
    record OfValue(QualifiedName type, String from, String to) implements Rename {

        @Override
        public String old() {
            return from;
        }

        @Override
        public QualifiedName place() {
            return type;
        }

        @Override
        public String what() {
            return named(type) + "." + part(from);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
