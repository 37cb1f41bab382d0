// the order of its attributes, and arrays of it
@Embeddable
@Struct(name = "address"«, attributes = {"street", "number"}»)
record Address(int number, String street) {}
@Entity
class Item {
    @Id
    long id;

    List<Address> homes;

    «@Struct(name = "address")¦@Transient»
    Address home;
}
