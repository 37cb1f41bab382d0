// Nothing: the column is a uuid by its Java type
@Entity
class Item {
    @Id
    «@UuidGenerator»
    UUID id;
}
