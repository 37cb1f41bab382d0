// names of those tables and their columns
@Entity
@Audited
«@Audited.Table(name = "item_was", changesetIdColumn = "change", modificationTypeColumn = "kind")
@Audited.SecondaryTable(secondaryTableName = "item_text", secondaryAuditTableName = "item_text_was")»
@SecondaryTable(name = "item_text")
class Item {
    @Id
    long id;

    @Column(table = "item_text")
    String title;
}
