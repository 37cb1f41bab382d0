// a foreign key that is unique
@Entity
class Item {
    @Id
    long id;

    «@OneToOne¦@ManyToOne»
    Part part;
}

@Entity
class Part {
    @Id
    long id;
}
