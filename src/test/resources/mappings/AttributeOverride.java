// name and definition of a column that comes from an embeddable or superclass
@Embeddable
class Address {
    String street;
}
@Entity
class Item {
    @Id
    long id;

    @Embedded
    «@AttributeOverride(name = "street", column = @Column(name = "home_street", length = 80))»
    Address address;
}
