// the lowest place in the check of an order column
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    @OrderColumn(name = "place")
    «@ListIndexBase(1)»
    List<String> lines;
}
