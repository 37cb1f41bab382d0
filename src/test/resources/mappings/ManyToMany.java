// a table between two
@Entity
class Item {
    @Id
    long id;

    «@ManyToMany¦@Transient»
    Set<Part> parts;
}

@Entity
class Part {
    @Id
    long id;
}
