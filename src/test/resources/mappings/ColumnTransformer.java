// Nothing: SQL around the column when rows are read and written
@Entity
class Item {
    @Id
    long id;

    «@ColumnTransformer(read = "lower(name)", write = "upper(?)")»
    String name;
}
