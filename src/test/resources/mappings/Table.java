// a table's name, namespace, uniques, indexes, checks and comment
@Entity
«@Table(
        name = "goods",
        schema = "shop",
        comment = "what is for sale",
        uniqueConstraints = @UniqueConstraint(name = "goods_name", columnNames = "name"))»
class Item {
    @Id
    long id;

    String name;
}
