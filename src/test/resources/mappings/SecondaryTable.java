// a second table of an entity, with a foreign key to the first
@Entity
«@SecondaryTable(
        name = "item_text",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "item_id"),
        indexes = @Index(name = "by_title", columnList = "title"))»
class Item {
    @Id
    long id;

    @Column«(table = "item_text")¦(length = 255)»
    String title;
}
