// the names of an embeddable's columns
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
    «@EmbeddedColumnNaming("home_%s")»
    Address home;
}
