// a unique constraint, with its options
@Entity
«@Table(uniqueConstraints = {
    @UniqueConstraint(name = "item_name", columnNames = {"name", "code"}),
    @UniqueConstraint(columnNames = "code", options = "deferrable")
})»
class Item {
    @Id
    long id;

    String name;
    int code;
}
