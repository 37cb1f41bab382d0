// a column of the primary key
@Entity
class Item {
    @Id
    long id;

    «@PartitionKey»
    String tenant;
}
