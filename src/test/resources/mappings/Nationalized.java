// Nothing: every text of PostgreSQL is in the database's encoding; other databases have NVARCHAR
@Entity
class Item {
    @Id
    long id;

    «@Nationalized»
    String name;
}
