// several such
@Entity
class Item {
    @Id
    long id;

    «@Comments({@Comment("first")})»
    String name;
}
