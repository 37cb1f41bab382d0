// Nothing: when rows of a secondary table are written
@Entity
@SecondaryTable(name = "item_text")
«@SecondaryRow(table = "item_text", optional = false)»
class Item {
    @Id
    long id;

    @Column(table = "item_text")
    String title;
}
