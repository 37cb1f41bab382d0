// several such
@Entity
«@SecondaryTables({@SecondaryTable(name = "item_text"), @SecondaryTable(name = "item_image")})»
class Item {
    @Id
    long id;

    @Column«(table = "item_text")¦(length = 255)»
    String title;

    @Column«(table = "item_image")¦(length = 255)»
    String image;
}
