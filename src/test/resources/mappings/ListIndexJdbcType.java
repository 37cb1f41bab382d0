// the type of an order column
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    @OrderColumn(name = "place")
    «@ListIndexJdbcType(org.hibernate.type.descriptor.jdbc.SmallIntJdbcType.class)»
    List<String> lines;
}
