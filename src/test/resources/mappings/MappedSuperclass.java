// its columns in the tables of the entities below
«@MappedSuperclass»
abstract class Named {
    String name;
}

@Entity
class Item extends Named {
    @Id
    long id;
}
