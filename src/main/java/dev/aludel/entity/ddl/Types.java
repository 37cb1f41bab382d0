package dev.aludel.entity.ddl;

import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code create type}, and what the model adds by hand, where native enums stand among the rest. */
final class Types {

    private final Notes notes;
    private final Home home;
    private final List<EnumType> enums = new ArrayList<>();
    private final List<CompositeType> composites = new ArrayList<>();

    Types(Home home, Notes notes) {
        this.home = home;
        this.notes = notes;
    }

    List<EnumType> enums() {
        return enums;
    }

    List<CompositeType> composites() {
        return composites;
    }

    List<QualifiedName> names() {
        var names = new ArrayList<QualifiedName>();
        enums.forEach(each -> names.add(each.name()));
        composites.forEach(each -> names.add(each.name()));
        return names;
    }

    /** A type that Hibernate makes. */
    void read(String statement) {
        try {
            readType(statement);
        } catch (IllegalArgumentException refused) {
            throw new DdlException(statement, refused);
        }
    }

    private void readType(String statement) {
        var at = new Cursor(statement, home);
        at.expect("create", "type");
        QualifiedName name = at.qualifiedName();
        at.expect("as");
        if (at.takes("enum")) {
            addEnum(name, at.group());
        } else {
            addComposite(name, at.group());
        }
    }

    /** Reads a statement of an auxiliary object when it is about an enum, or about a cast that goes with one. */
    boolean readOther(String statement) {
        var at = new Cursor(statement, home);
        if (at.takes("create", "type") && !at.done() && isEnum(at.copy())) {
            QualifiedName name = at.qualifiedName();
            at.expect("as", "enum");
            addEnum(name, at.group());
            return true;
        }
        boolean cast = at.sees("create", "cast");
        if (cast) {
            notes.add("the casts that Hibernate creates between varchar and native enums are not managed");
        }
        return cast;
    }

    private static boolean isEnum(Cursor at) {
        at.qualifiedName();
        return at.sees("as", "enum");
    }

    private void addEnum(QualifiedName name, Cursor values) {
        var texts = values.split().stream().map(value -> string(value.next())).toList();
        var type = new EnumType(name, texts, Optional.empty());
        if (!enums.contains(type)) {
            enums.add(type);
        }
    }

    private static String string(Token token) {
        String text = token.text();
        return text.substring(1, text.length() - 1).replace("''", "'");
    }

    private void addComposite(QualifiedName name, Cursor attributes) {
        var read = new ArrayList<CompositeType.Attribute>();
        for (Cursor attribute : attributes.split()) {
            String column = attribute.name();
            Type type = attribute.until(Set.of("collate")).type();
            Optional<String> collation = attribute.takes("collate")
                    ? Optional.of(attribute.qualifiedName().name())
                    : Optional.empty();
            read.add(new CompositeType.Attribute(column, type, collation));
        }
        composites.add(new CompositeType(name, read, Optional.empty()));
    }
}
