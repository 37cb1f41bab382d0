// no column for the place in the list, where lists have one by default
// set hibernate.mapping.default_list_semantics = LIST
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    «@Bag»
    List<String> lines;
}
