package dev.aludel.entity.renamed;

import dev.aludel.RenamedFrom;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

class Renamed {

    @MappedSuperclass
    static class Base {

        @RenamedFrom("madeAt")
        Instant created;
    }

    @Entity
    @Table(name = "people")
    @RenamedFrom("users")
    static class Person extends Base {

        @Id
        @GeneratedValue
        @RenamedFrom("user_id")
        long id;

        @RenamedFrom("mail")
        String email;

        @ManyToOne
        @RenamedFrom("chief_id")
        Person boss;

        @OneToMany(mappedBy = "boss")
        @RenamedFrom("nothing")
        Set<Person> staff;

        @OneToMany
        @JoinColumn(name = "holder_id")
        @RenamedFrom("owner_id")
        Set<Thing> things;

        @ElementCollection
        @CollectionTable(name = "tags")
        @RenamedFrom("user_tags")
        Set<String> tags;

        @ElementCollection
        @CollectionTable(name = "phones")
        Set<Phone> phones;

        @Embedded
        @RenamedFrom("place")
        Address address;

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "work_street"))
        @AttributeOverride(name = "zip", column = @Column(name = "work_zip"))
        Address work;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Feeling feeling;

        @Enumerated(EnumType.STRING)
        Color color;
    }

    @Embeddable
    record Address(String street, @RenamedFrom("postcode") String zip) {}

    @Embeddable
    static class Phone {

        private String number;

        @RenamedFrom("Digits")
        String getNumber() {
            return number;
        }
    }

    @RenamedFrom("Mood")
    enum Feeling {
        SAD,
        @RenamedFrom("HAPPY")
        GLAD
    }

    enum Color {
        @RenamedFrom("ROUGE")
        RED
    }

    @Entity
    @Table(name = "thing")
    @RenamedFrom("item")
    static class Thing {

        @Id
        long id;
    }

    @Entity
    @RenamedFrom("toy")
    static class Plaything extends Thing {

        @RenamedFrom("hue")
        String shade;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Animal {

        @Id
        long id;

        @RenamedFrom("label")
        String name;
    }

    @Entity
    @Table(name = "dog")
    @RenamedFrom("hound")
    static class Dog extends Animal {}
}
