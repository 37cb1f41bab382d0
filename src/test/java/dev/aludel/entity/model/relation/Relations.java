package dev.aludel.entity.model.relation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Associations and collections. */
public final class Relations {

    private Relations() {}

    @Embeddable
    public record LineKey(int position, long orderNumber, String area) {}

    @Embeddable
    public static class Address {
        @Column(nullable = false)
        private String street;

        private String city;
    }

    @Entity(name = "Customer")
    @SecondaryTable(name = "customer_details")
    public static class Customer {
        @Id
        @GeneratedValue
        private Long id;

        @Column(unique = true, nullable = false)
        private String email;

        @Column(table = "customer_details", length = 30)
        private String phone;

        @ManyToOne
        private Customer recommendedBy;

        @ElementCollection
        @OrderColumn
        private List<String> nicknames;

        @ElementCollection
        private Set<String> tags;

        @ElementCollection
        private List<Address> addresses;

        @ElementCollection
        @CollectionTable(name = "customer_settings", joinColumns = @JoinColumn(name = "owner"))
        @MapKeyColumn(name = "setting", length = 50)
        @Column(name = "value")
        private Map<String, Integer> settings;

        @ManyToMany
        @JoinTable(
                name = "customer_group",
                joinColumns = @JoinColumn(name = "customer"),
                inverseJoinColumns = @JoinColumn(name = "belongs_to"))
        private Set<Group> groups;

        @OneToMany
        private List<Group> ownGroups;

        @OneToMany
        @JoinColumn(name = "owner_id")
        private Set<Line> favourites;

        @Any
        @AnyKeyJavaClass(Long.class)
        @AnyDiscriminatorValue(discriminator = "G", entity = Group.class)
        @AnyDiscriminatorValue(discriminator = "C", entity = Customer.class)
        @Column(name = "about_type")
        @JoinColumn(name = "about_id")
        private Object about;
    }

    @Entity(name = "CustomerGroup")
    @Table(name = "groups")
    public static class Group {
        @Id
        @GeneratedValue
        private Long id;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(name = "group_speaker"))
        private Customer speaker;

        @ManyToMany(mappedBy = "groups")
        private Set<Customer> members;
    }

    @Entity(name = "OrderLine")
    public static class Line {
        @EmbeddedId
        private LineKey key;

        @ManyToOne(optional = false)
        @OnDelete(action = OnDeleteAction.CASCADE)
        private Customer customer;

        @OneToOne(mappedBy = "line")
        private Shipment shipment;
    }

    @Entity(name = "Shipment")
    public static class Shipment {
        @EmbeddedId
        private LineKey key;

        @MapsId
        @OneToOne
        private Line line;

        @OneToOne
        private Customer signedBy;

        @ManyToOne
        @JoinColumn(name = "contact_email", referencedColumnName = "email")
        private Customer contact;
    }

    public record SeatKey(String hall, int number) {}

    @Entity(name = "Seat")
    @IdClass(SeatKey.class)
    public static class Seat {
        @Id
        private String hall;

        @Id
        private int number;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        private Customer holder;

        @ManyToOne
        @JoinColumns(
                value = {
                    @JoinColumn(name = "next_hall", referencedColumnName = "hall"),
                    @JoinColumn(name = "next_number", referencedColumnName = "number")
                },
                foreignKey =
                        @ForeignKey(
                                name = "seat_next",
                                foreignKeyDefinition =
                                        "foreign key (next_hall, next_number) references seat (hall, number) match full on update cascade"
                                                + " deferrable initially deferred"))
        private Seat next;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(name = "seat_payer", options = "on update restrict deferrable"))
        @OnDelete(action = OnDeleteAction.SET_NULL)
        private Customer payer;
    }

    @Entity(name = "Chicken")
    public static class Chicken {
        @Id
        private long id;

        @ManyToOne
        private Egg hatchedFrom;
    }

    @Entity(name = "Egg")
    public static class Egg {
        @Id
        private long id;

        @ManyToOne
        private Chicken laidBy;
    }
}
