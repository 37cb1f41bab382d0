// a table between two, or, with a join column, a foreign key in the other table
@Entity
class Item {
    @Id
    long id;

    «@OneToMany¦@Transient»
    List<Part> parts;

    «@OneToMany @JoinColumn(name = "item_id")¦@Transient»
    List<Part> others;
}

@Entity
class Part {
    @Id
    long id;
}
