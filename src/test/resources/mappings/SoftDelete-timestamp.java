// the same, with the time
@Entity
«@SoftDelete(strategy = SoftDeleteType.TIMESTAMP)¦@SoftDelete»
class Item {
    @Id
    long id;
}
