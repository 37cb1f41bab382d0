package dev.aludel.entity.model.key;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.Check;

/** Unique constraints, indexes, names and namespaces. */
public final class Keys {

    private Keys() {}

    @Entity(name = "Indexed")
    @Table(
            uniqueConstraints = {
                @UniqueConstraint(columnNames = {"owner", "name"}),
                @UniqueConstraint(
                        name = "indexed_by_code",
                        columnNames = {"code", "owner"}),
                @UniqueConstraint(columnNames = "id")
            },
            indexes = {
                @Index(columnList = "name"),
                @Index(name = "indexed_recent", columnList = "owner, at desc"),
                @Index(name = "indexed_live", columnList = "at", options = "where live"),
                @Index(name = "indexed_lower", columnList = "(lower(name)), owner"),
                @Index(columnList = "(lower(code)), at"),
                @Index(columnList = "owner, at", options = "include (name) with (fillfactor = 70) where live"),
                @Index(columnList = "at, name", unique = true),
                @Index(name = "indexed_lower_unique", columnList = "(lower(code))", unique = true)
            })
    public static class Indexed {
        @Id
        private long id;

        @Column(unique = true)
        private String serial;

        private String owner;
        private String name;
        private String code;
        private Instant at;
        private boolean live;
    }

    @Entity(name = "Quoted")
    @Table(name = "`Camel Quoted`", indexes = @Index(name = "quoted_select", columnList = "`Select`"))
    public static class Quoted {
        @Id
        private long id;

        @Column(name = "`Select`")
        private String select;

        @Column(name = "`With.Dot`", unique = true)
        private String dotted;

        @Column(name = "CamelCase")
        private String camel;

        @Column(name = "`order`")
        private int order;
    }

    @Entity(name = "Elsewhere")
    @Table(name = "Elsewhere", schema = "Audit")
    public static class Elsewhere {
        @Id
        @GeneratedValue
        private Long id;

        @ManyToOne
        private Home home;

        @Column(unique = true)
        private String name;
    }

    @Entity(name = "Home")
    @Table(schema = "public")
    public static class Home {
        @Id
        @GeneratedValue
        private Long id;

        @ManyToOne
        private Elsewhere elsewhere;

        @ElementCollection
        private Set<String> rooms;
    }

    @Entity(name = "LongNames")
    @SuppressWarnings("deprecation")
    @Table(name = "a_table_with_a_name_that_is_much_longer_than_what_postgresql_keeps")
    public static class LongNames {
        @Id
        private long id;

        @Column(name = "a_column_with_a_name_that_is_longer_than_what_postgresql_will_keep", unique = true)
        private int longName;

        @Column(name = "another_column_with_quite_a_long_name_of_its_own", unique = true)
        @Check(constraints = "another_column_with_quite_a_long_name_of_its_own > 0")
        private int anotherName;

        @ManyToOne
        private LongNames größe;
    }

    @Entity(name = "Clash")
    @Table(name = "clash", uniqueConstraints = @UniqueConstraint(columnNames = "a_b"))
    public static class Clash {
        @Id
        private long id;

        @Column(name = "a_b")
        private int ab;
    }

    @Entity(name = "ClashA")
    @Table(name = "clash_a", uniqueConstraints = @UniqueConstraint(columnNames = "b"))
    public static class ClashA {
        @Id
        private long id;

        private int b;
    }
}
