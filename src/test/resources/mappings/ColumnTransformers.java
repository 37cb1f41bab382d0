// Nothing: several such
@Entity
class Item {
    @Id
    long id;

    «@ColumnTransformers({@ColumnTransformer(forColumn = "name", read = "lower(name)")})»
    String name;
}
