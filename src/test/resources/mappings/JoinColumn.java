// name, nullability and target of a foreign key's column
@Entity
class Part {
    @Id
    long id;

    @Column(unique = true)
    String code;
}
@Entity
class Item {
    @Id
    long id;

    @ManyToOne
    «@JoinColumn(name = "part_code", referencedColumnName = "code", nullable = false)»
    Part part;
}
