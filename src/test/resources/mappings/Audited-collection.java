// Nothing: Hibernate 7.4 calls that table by its default name all the same
@Entity
@Audited
class Item {
    @Id
    long id;

    @ManyToMany
    @JoinTable(name = "item_parts")
    «@Audited.CollectionTable(name = "parts_were")»
    Set<Part> parts;
}

@Entity
@Audited
class Part {
    @Id
    long id;
}
