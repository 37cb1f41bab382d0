// the table of a collection: its name, keys, uniques and indexes
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    «@CollectionTable(
            name = "labels",
            joinColumns = @JoinColumn(name = "item"),
            uniqueConstraints = @UniqueConstraint(name = "one_label", columnNames = {"item", "labels"}),
            indexes = @Index(name = "by_label", columnList = "labels"))»
    List<String> labels;
}
