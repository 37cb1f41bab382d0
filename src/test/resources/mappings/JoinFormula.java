// no column and no foreign key
@Entity
class Item {
    @Id
    long id;

    long number;

    @ManyToOne
    «@JoinFormula("number + 1")»
    Part part;
}

@Entity
class Part {
    @Id
    long id;
}
