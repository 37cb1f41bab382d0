// the table that an embeddable's columns are in
@Embeddable
class Address {
    String street;
}

@Entity
@SecondaryTable(name = "item_address")
class Item {
    @Id
    long id;

    @Column(table = "item_address")
    String note;

    @Embedded
    «@EmbeddedTable("item_address")»
    Address home;
}
