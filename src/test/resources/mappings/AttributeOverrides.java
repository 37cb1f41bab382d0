// several such
@Embeddable
class Address {
    String street;
    String town;
}
@Entity
class Item {
    @Id
    long id;

    @Embedded
    «@AttributeOverrides({
        @AttributeOverride(name = "street", column = @Column(name = "home_street")),
        @AttributeOverride(name = "town", column = @Column(name = "home_town", nullable = false))
    })»
    Address address;
}
