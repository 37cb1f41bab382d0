// a table between two
@Entity
class Item {
    @Id
    long id;

    @ManyToOne
    «@JoinTable(
            name = "item_in_part",
            joinColumns = @JoinColumn(name = "item"),
            inverseJoinColumns = @JoinColumn(name = "part"),
            indexes = @Index(name = "by_part", columnList = "part"))»
    Part part;
}

@Entity
class Part {
    @Id
    long id;
}
