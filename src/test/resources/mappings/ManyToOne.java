// a column and a foreign key; NOT NULL with optional = false
@Entity
class Item {
    @Id
    long id;

    «@ManyToOne(optional = false)¦@ManyToOne»
    Part part;

    «@ManyToOne¦@Transient»
    Part other;
}

@Entity
class Part {
    @Id
    long id;
}
