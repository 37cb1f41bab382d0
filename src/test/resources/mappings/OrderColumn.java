// a column for the place in the list, which is in the primary key
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    «@OrderColumn(name = "place")»
    List<String> lines;
}
