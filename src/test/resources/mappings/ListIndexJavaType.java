// the type of an order column
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    @OrderColumn(name = "place")
    «@ListIndexJavaType(org.hibernate.type.descriptor.java.ShortJavaType.class)»
    List<String> lines;
}
