// what stands behind a column's definition
@Entity
class Item {
    @Id
    long id;

    «@Column(options = "default 7")»
    int size;
}
