// the same, of several secondary tables
@Entity
@Audited
«@Audited.SecondaryTables({
    @Audited.SecondaryTable(secondaryTableName = "item_text", secondaryAuditTableName = "item_text_was"),
    @Audited.SecondaryTable(secondaryTableName = "item_image", secondaryAuditTableName = "item_image_was")
})»
@SecondaryTable(name = "item_text")
@SecondaryTable(name = "item_image")
class Item {
    @Id
    long id;

    @Column(table = "item_text")
    String title;

    @Column(table = "item_image")
    String image;
}
