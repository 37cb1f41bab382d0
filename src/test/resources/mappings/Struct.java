// a composite type, and a column of it
@Embeddable
«@Struct(name = "address")»
class Address {
    String street;
    int number;
}
@Entity
class Item {
    @Id
    long id;

    @Embedded
    Address home;
}
