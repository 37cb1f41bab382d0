// a table
«@Entity»
class Item {
    @Id
    long id;
}

@Entity
class Part {
    @Id
    long id;
}
