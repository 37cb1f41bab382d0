// an index: its columns, order, uniqueness, and options in SQL
@Entity
«@Table(indexes = {
    @Index(name = "item_by_name", columnList = "name desc, id"),
    @Index(columnList = "name, code", unique = true),
    @Index(name = "item_live", columnList = "code", options = "where code > 0")
})»
class Item {
    @Id
    long id;

    String name;
    int code;
}
