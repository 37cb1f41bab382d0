// a foreign key's column
@Entity
class Part {
    @Id
    long id;
}
@Entity
class Item {
    @Id
    long id;

    @ManyToOne
    «@JoinColumnOrFormula(column = @JoinColumn(name = "its_part"))»
    Part part;
}
