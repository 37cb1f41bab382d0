// no foreign key, since what is not found is ignored
@Entity
class Item {
    @Id
    long id;

    @ManyToOne
    «@NotFound(action = NotFoundAction.IGNORE)»
    Part part;
}

@Entity
class Part {
    @Id
    long id;
}
