// NOT NULL
@Entity
class Item {
    @Id
    long id;

    «@TenantId»
    String tenant;
}
