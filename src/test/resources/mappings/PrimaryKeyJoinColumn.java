// the key column of a joined or secondary table
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Item {
    @Id
    long id;
}

@Entity
«@PrimaryKeyJoinColumn(name = "item_id", foreignKey = @ForeignKey(name = "book_is_item"))»
class Book extends Item {
    String author;
}
