// the attribute that a foreign key refers to
@Entity
class Item {
    @Id
    long id;

    @ManyToOne
    «@PropertyRef("code")»
    Part part;
}

@Entity
class Part {
    @Id
    long id;

    @Column(unique = true)
    String code;
}
