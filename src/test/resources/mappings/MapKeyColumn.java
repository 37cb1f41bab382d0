// name and definition of a map's key column
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    «@MapKeyColumn(name = "language", length = 5)»
    Map<String, String> titles;
}
